"""Names that a registry may not use, because C, C++ or the generated code does."""

from __future__ import annotations

# Names of codes: PREFIX_NAME would be one of the generated code's own macros.
NAMES = ("NONE", "COUNT", "MAP", "API", "IMPLEMENTATION", "DEPRECATED", "NO_DEPRECATED", "H")
NAME_BEGINNINGS = ("CLASS_",)

# Properties: PREFIX_property would be one of the generated code's own functions or tables.
PROPERTIES = (
    *("phrase", "name", "is-registered", "class", "effective", "from-phrase", "from-name"),
    *("from-text", "best", "from-line", "parse-line", "line"),
    *(
        "from-digits",
        "at",
        "count",
        "map",
        "none",
        "api",
        "ordinal",
        "pool",
        "text",
        "find",
        "same",
    ),
)

# Prefixes and functions: `enum PREFIX`, `PREFIX.h` and `PREFIX_ID()` would not be what they seem.
PREFIXES = frozenset(
    """
    alignas alignof and and_eq asm assert atomic_cancel auto bitand bitor bool break case catch char
    char16_t char32_t char8_t class co_await co_return co_yield compl complex concept const
    const_cast consteval constexpr constinit continue decltype default delete do double dynamic_cast
    else enum errno explicit export extern false far final float for fortran friend goto huge i386
    if import inline int interrupt linux long module mutable namespace near new noexcept not not_eq
    nullptr operator or or_eq override pascal private protected public register reinterpret_cast
    requires restrict return short signed sizeof static static_assert static_cast std stderr stdin
    stdout struct switch template this thread_local throw true try typedef typeid typename typeof
    typeof_unqual union unix unsigned using virtual void volatile wchar_t while xor xor_eq
    size_t ptrdiff_t max_align_t nullptr_t offsetof
    int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t intptr_t uintptr_t
    intmax_t uintmax_t int_fast8_t int_fast16_t int_fast32_t int_fast64_t
    int_least8_t int_least16_t int_least32_t int_least64_t
    uint_fast8_t uint_fast16_t uint_fast32_t uint_fast64_t
    uint_least8_t uint_least16_t uint_least32_t uint_least64_t
    stddef stdint
    aligned_alloc at_quick_exit call_once quick_exit
    """.split()
)

# Macros of the headers of C whose names are words in capitals joined by '_'.
HEADERS = {
    "stdlib.h": "EXIT_SUCCESS EXIT_FAILURE RAND_MAX MB_CUR_MAX",
    "stdio.h": "SEEK_SET SEEK_CUR SEEK_END TMP_MAX FOPEN_MAX FILENAME_MAX",
    "signal.h": "SIG_DFL SIG_ERR SIG_IGN SIG_BLOCK SIG_UNBLOCK SIG_SETMASK",
    "time.h": "CLOCKS_PER_SEC TIME_UTC",
    "locale.h": "LC_ALL LC_COLLATE LC_CTYPE LC_MONETARY LC_NUMERIC LC_TIME",
    "limits.h": """
        CHAR_BIT CHAR_MAX CHAR_MIN SCHAR_MAX SCHAR_MIN UCHAR_MAX MB_LEN_MAX SHRT_MAX SHRT_MIN
        USHRT_MAX INT_MAX INT_MIN UINT_MAX LONG_MAX LONG_MIN ULONG_MAX LLONG_MAX LLONG_MIN
        ULLONG_MAX
    """,
    "math.h": "HUGE_VAL MATH_ERRNO FP_NAN FP_ZERO FP_NORMAL FP_INFINITE",
}
STDINT_ENDS = ("MAX", "MIN", "WIDTH", "C")
STDINT = [
    *("SIZE", "PTRDIFF", "WCHAR", "WINT", "SIG_ATOMIC", "INTPTR", "UINTPTR", "INTMAX", "UINTMAX"),
    *(f"{sign}INT{kind}{bits}" for sign in ("", "U") for kind in ("", "_LEAST", "_FAST")
      for bits in (8, 16, 32, 64)),
]
MACROS = {macro: header for header, macros in HEADERS.items() for macro in macros.split()}
MACROS.update((f"{name}_{end}", "stdint.h") for name in STDINT for end in STDINT_ENDS)
