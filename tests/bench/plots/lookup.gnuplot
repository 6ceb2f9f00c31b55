# Ratios to an empty call, on a logarithmic axis. data has label, ratio and colour; a line without a
# ratio is a heading.
set terminal svg size 820,lines*17+70 font "sans-serif,12" background "white"
set output output
set datafile separator "\t"
set logscale x
set xrange [0.15:100]
set yrange [-lines:0]
set xtics (0.2, 0.5, 1, 2, 5, 10, 20, 50, 100) nomirror
set ytics nomirror scale 0
set grid xtics lt 1 lc rgb "#dddddd"
set border 1
set lmargin 48
set xlabel "times an empty call (median, realistic mix)"
set key off
set arrow from 1, graph 0 to 1, graph 1 nohead lc rgb "#888888"
ratio(cell) = cell eq "" ? NaN : real(cell)
least = 0.9 # from which on a label stands behind the point, and not before it
height(row) = -row - 0.5
plot data using (1):(height($0)):(ratio(stringcolumn(2)) - 1):(0):3 \
         with vectors nohead lw 5 lc rgb variable, \
     data using (ratio(stringcolumn(2))):(height($0)):3:ytic(1) \
         with points pt 7 ps 0.6 lc rgb variable, \
     data using (ratio(stringcolumn(2)) < least ? NaN : ratio(stringcolumn(2))):(height($0)):2 \
         with labels left offset 0.8,0 noenhanced, \
     data using (ratio(stringcolumn(2)) < least ? ratio(stringcolumn(2)) : NaN):(height($0)):2 \
         with labels right offset -0.8,0 noenhanced
