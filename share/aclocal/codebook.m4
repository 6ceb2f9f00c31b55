# codebook.m4 serial 1
#
# CODEBOOK_PROG([FILE])
#
# Finds codebook and a Python 3.9 or later to run it, and sets CODEBOOK_GENERATE to the command
# `codebook generate`. A builder names them by the variables CODEBOOK and CODEBOOK_PYTHON; else
# codebook is the one on the PATH, or the one that pkg-config knows of.
#
# HAVE_CODEBOOK is an Automake conditional: the rules that run $(CODEBOOK_GENERATE) stand inside it.
# FILE is an output that a tarball carries. Where it lies in the source folder, neither codebook nor
# Python is needed, and without them HAVE_CODEBOOK is false; where it does not, their lack is an
# error. CODEBOOK=no asks for a build without them.
AC_DEFUN([CODEBOOK_PROG],
[AC_ARG_VAR([CODEBOOK], [the generator codebook, or no])
AC_ARG_VAR([CODEBOOK_PYTHON], [Python 3.9 or later, which runs codebook])
AS_IF([test "x$CODEBOOK" = x],
  [AC_PATH_PROG([CODEBOOK], [codebook])
  AS_IF([test "x$CODEBOOK" = x],
    [CODEBOOK=`${PKG_CONFIG-pkg-config} --variable=generator codebook 2>/dev/null`])])
AS_IF([test "x$CODEBOOK" = xno], [codebook_fault="CODEBOOK=no"],
  [test ! -f "$CODEBOOK"], [codebook_fault="${CODEBOOK:-codebook} is not there"; CODEBOOK=no])

dnl What is on the PATH may be a shim; it is asked which interpreter it stands for.
AS_IF([test "x$CODEBOOK" != xno],
  [AC_MSG_CHECKING([for Python 3.9 or later])
  codebook_names=$CODEBOOK_PYTHON
  AS_IF([test "x$codebook_names" = x],
    [codebook_names="python3 python3.14 python3.13 python3.12 python3.11 python3.10 python3.9 python"])
  codebook_question='import sys; assert sys.version_info >= (3, 9); print(sys.executable)'
  for codebook_name in $codebook_names; do
    CODEBOOK_PYTHON=`$codebook_name -E -S -c "$codebook_question" 2>/dev/null` && break
    CODEBOOK_PYTHON=no
  done
  AC_MSG_RESULT([$CODEBOOK_PYTHON])
  AS_IF([test "x$CODEBOOK_PYTHON" = xno],
    [codebook_fault="no Python 3.9 or later is there (tried: $codebook_names)"; CODEBOOK=no],
    [CODEBOOK_GENERATE="$CODEBOOK_PYTHON -I -S -X utf8 $CODEBOOK generate"])])

AS_IF([test "x$CODEBOOK" = xno],
  [AS_IF([test "x$1" != x && test -f "$srcdir/$1"],
    [AC_MSG_NOTICE([$codebook_fault; the files that codebook made are here])],
    [AC_MSG_ERROR([$codebook_fault, and what codebook makes is not here either])])])
AC_SUBST([CODEBOOK_GENERATE])
AM_CONDITIONAL([HAVE_CODEBOOK], [test "x$CODEBOOK" != xno])
])
