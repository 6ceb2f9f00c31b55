# Seconds by the number of codes, both logarithmic. data has a block for each maker, the first of
# them ours: its name, then lines of codes and seconds.
set terminal svg size 820,520 font "sans-serif,12" background "white"
set output output
set datafile separator "\t"
set logscale xy
set xrange [60:90000]
set xtics (80, "1,000" 1000, "10,000" 10000, "65,536" 65536) nomirror
set ytics nomirror format "%g"
set grid lt 1 lc rgb "#dddddd"
set border 3
set xlabel "codes"
set ylabel "seconds to generate, and to compile by gcc -O2"
set key outside right top Left reverse noenhanced
ours = "#08306b #2171b5 #6baed6 #9ecae1"
others = "#d62728 #ff7f0e #bcbd22 #2ca02c #8c564b #9467bd #7f7f7f #e377c2"
colour(i) = i < words(ours) ? word(ours, i + 1) : word(others, i - words(ours) + 1)
plot for [i=0:blocks-1] data index i using 1:2 with linespoints pt 7 ps 0.5 \
     lw (i < words(ours) ? 3 : 1.5) lc rgb colour(i) title columnheader(1)
