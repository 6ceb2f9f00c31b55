"""Names of functions that no map may take for its own, since its prefix is a function itself."""

from __future__ import annotations

# Functions of real numbers: each is there with f and with l behind its name too.
_OF_REALS = """
    acos acosh asin asinh atan atan2 atanh cabs cacos cacosh canonicalize carg casin casinh
    catan catanh cbrt ccos ccosh ceil cexp cimag clog clog10 conj copysign cos cosh cpow cproj
    creal csin csinh csqrt ctan ctanh drem erf erfc exp exp10 exp2 expm1 fabs fdim finite floor
    fma fmax fmaximum fmaximum_mag fmaximum_mag_num fmaximum_num fmin fminimum fminimum_mag
    fminimum_mag_num fminimum_num fmod frexp fromfp fromfpx gamma hypot ilogb j0 j1 jn ldexp
    lgamma llogb llrint llround log log10 log1p log2 logb lrint lround modf nan nearbyint
    nextafter nextdown nexttoward nextup pow pow10 remainder remquo rint round roundeven scalb
    scalbln scalbn significand sin sincos sinh sqrt tan tanh tgamma trunc ufromfp ufromfpx y0 y1
    yn
""".split()

# The other functions of the C library, up to C23, and what compilers take for such.
_OTHERS = """
    a64l abort abs alloca asctime atexit atof atoi atol atoll atomic_init bcmp bcopy bsearch
    btowc bzero c16rtomb c32rtomb c8rtomb calloc clearerr clock cnd_broadcast cnd_destroy
    cnd_init cnd_signal cnd_timedwait cnd_wait ctime daddl dcgettext ddivl dfmal dgettext
    difftime div dmull dsqrtl dsubl execl execle execlp execv execve execvp exit fadd faddl
    fclose fdiv fdivl feclearexcept fegetenv fegetexceptflag fegetmode fegetround feholdexcept
    feof feraiseexcept ferror fesetenv fesetexcept fesetexceptflag fesetmode fesetround
    fetestexcept fetestexceptflag feupdateenv fflush ffma ffmal ffsl ffsll fgetc fgetpos fgets
    fgetwc fgetws fmul fmull fopen fork fprintf fputc fputc_unlocked fputs fputs_unlocked fputwc
    fputws fread free freopen fscanf fseek fsetpos fsqrt fsqrtl fsub fsubl ftell fwide fwprintf
    fwrite fwrite_unlocked fwscanf getc getchar getenv gettext getwc getwchar gmtime gmtime_r
    imaxabs imaxdiv index isalnum isalpha isblank iscntrl isdigit isgraph isinff isinfl islower
    isnanf isnanl isprint ispunct isspace isupper iswalnum iswalpha iswblank iswcntrl iswctype
    iswdigit iswgraph iswlower iswprint iswpunct iswspace iswupper iswxdigit isxdigit labs ldiv
    lgamma_r lgammaf_r lgammal_r llabs lldiv localeconv localtime localtime_r longjmp main
    malloc mblen mbrlen mbrtoc16 mbrtoc32 mbrtoc8 mbrtowc mbsinit mbsrtowcs mbstowcs mbtowc
    memalign memccpy memchr memcmp memcpy memmove mempcpy memset mktime mtx_destroy mtx_init
    mtx_lock mtx_timedlock mtx_trylock mtx_unlock perror posix_memalign printf putc
    putc_unlocked putchar puts putwc putwchar qsort raise rand realloc remove rename rewind
    rindex scanf setbuf setjmp setlocale setvbuf signal snprintf sprintf srand sscanf stpcpy
    stpncpy strcasecmp strcat strchr strcmp strcoll strcpy strcspn strdup strerror strfmon
    strfromd strfromf strfroml strftime strlen strncasecmp strncat strncmp strncpy strndup
    strnlen strpbrk strrchr strspn strstr strtod strtof strtoimax strtok strtol strtold strtoll
    strtoul strtoull strtoumax strxfrm swprintf swscanf system thrd_create thrd_current
    thrd_detach thrd_equal thrd_exit thrd_join thrd_sleep thrd_yield time timegm timespec_get
    timespec_getres tmpfile tmpnam tolower toupper towctrans towlower towupper tss_create
    tss_delete tss_get tss_set ungetc ungetwc vfork vfprintf vfscanf vfwprintf vfwscanf vprintf
    vscanf vsnprintf vsprintf vsscanf vswprintf vswscanf vwprintf vwscanf wcrtomb wcscat wcschr
    wcscmp wcscoll wcscpy wcscspn wcsftime wcslen wcsncat wcsncmp wcsncpy wcspbrk wcsrchr
    wcsrtombs wcsspn wcsstr wcstod wcstof wcstoimax wcstok wcstol wcstold wcstoll wcstombs
    wcstoul wcstoull wcstoumax wcsxfrm wctob wctomb wctrans wctype wmemchr wmemcmp wmemcpy
    wmemmove wmemset wprintf wscanf
""".split()

FUNCTIONS = frozenset([*_OTHERS, *(name + end for name in _OF_REALS for end in ("", "f", "l"))])
