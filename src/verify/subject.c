/*
 * The generated C of one registry as a table, for the rest of the verifier, which is compiled once.
 *
 * Compile with
 *     -DSUBJECT_HEADER='"sip_status.h"'   the generated header
 *     -DSUBJECT_MAP='"sip_status.map.h"'  that with PREFIX_MAP, or once more the same
 *     -DSUBJECT_NAMES='"sip_status.names"' what `verify-bare --names REGISTRY` printed for it
 *     -DSUBJECT_PREFIX=sip_status
 *     -DSUBJECT_UPPER=SIP_STATUS
 *     -DSUBJECT_PROFILE=full              or phrases, or enum
 * and, for the single-header form, -DSIP_STATUS_IMPLEMENTATION.
 */

#include "subject.h"

#include SUBJECT_HEADER
#include SUBJECT_MAP

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wdeprecated-declarations" /* deprecated codes are verified too */
#endif

#define JOIN_TOKENS(a, b) a##b
#define JOIN(a, b) JOIN_TOKENS(a, b)
#define STRING_OF(text) #text
#define STRING(text) STRING_OF(text)

#define HAS_enum 1
#define HAS_phrases 2
#define HAS_full 3
#define PROFILE JOIN(HAS_, SUBJECT_PROFILE)

/* FUNCTION(_phrase) is sip_status_phrase, CONSTANT(_COUNT) is SIP_STATUS_COUNT. */
#define FUNCTION(suffix) JOIN(SUBJECT_PREFIX, suffix)
#define CONSTANT(suffix) JOIN(SUBJECT_UPPER, suffix)

/* Tokens have text() in place of phrase(), and nothing of classes or names. */
#include SUBJECT_NAMES
#if defined SUBJECT_TOKENS
#define HAS_CLASSES 0
#define PHRASE _text
#define FROM_PHRASE _from_text
#else
#define HAS_CLASSES 1
#define PHRASE _phrase
#define FROM_PHRASE _from_phrase
#endif

/* Names are pasted and quoted before anything is expanded: one may be a macro of <errno.h>. */
#define ROW(code, name, phrase) {code, (int)CONSTANT(_##name), #name, phrase},
static const struct subject_row rows[] = {CONSTANT(_MAP)(ROW){0, 0, NULL, NULL}};

#define ENUMERATOR(name) {#name, (int)CONSTANT(_##name)},
#if PROFILE >= HAS_full
#define PROPERTY_ENUMERATOR(name) {#name, (int)CONSTANT(_##name)},
#endif
static const struct subject_constant constants[] = {
#include SUBJECT_NAMES
    {NULL, 0}};
#undef ENUMERATOR
#undef PROPERTY_ENUMERATOR

#if PROFILE >= HAS_full
#if HAS_CLASSES
static int class_of(int code) {
    const enum FUNCTION(_class) class = FUNCTION(_class)(code);
    return (int)class;
}
#endif

/*
 * The getters of properties, all made alike. Each is called through a pointer of its type, so that
 * the compiler refuses one of another type.
 */
#define NUMBER_OF(getter, function, type) \
    static struct subject_value getter(int code, size_t index) { \
        type (*const number)(int) = function; \
        (void)index; \
        return (struct subject_value){(long long)number(code), NULL}; \
    }
#define NUMBER_IN(getter, function, type) \
    static struct subject_value getter(int code, size_t index) { \
        type (*const number)(int, size_t) = function; \
        return (struct subject_value){(long long)number(code, index), NULL}; \
    }
#define TEXT_OF(getter, function) \
    static struct subject_value getter(int code, size_t index) { \
        const char *(*const text)(int) = function; \
        (void)index; \
        return (struct subject_value){0, text(code)}; \
    }
#define TEXT_IN(getter, function) \
    static struct subject_value getter(int code, size_t index) { \
        const char *(*const text)(int, size_t) = function; \
        return (struct subject_value){0, text(code, index)}; \
    }
#define GETTER_INT(name) NUMBER_OF(get_##name, FUNCTION(_##name), int)
#define GETTER_ENUM(name) NUMBER_OF(get_##name, FUNCTION(_##name), enum FUNCTION(_##name))
#define GETTER_SET(name) NUMBER_OF(get_##name, FUNCTION(_##name), unsigned)
#define GETTER_COUNT(name) NUMBER_OF(get_##name, FUNCTION(_##name), size_t)
#define GETTER_TEXT(name) TEXT_OF(get_##name, FUNCTION(_##name))
#define GETTER_TOKENS(name) \
    static int has_##name(int code, size_t index, int token) { \
        int (*const has)(int, int) = FUNCTION(_##name); \
        (void)index; \
        return has(code, token); \
    }
#define CELL_TOKENS(name) \
    static int has_##name(int code, size_t index, int token) { \
        int (*const has)(int, size_t, int) = FUNCTION(_##name); \
        return has(code, index, token); \
    }
#define CELL_INT(name) NUMBER_IN(get_##name, FUNCTION(_##name), int)
#define CELL_ENUM(name) NUMBER_IN(get_##name, FUNCTION(_##name), enum FUNCTION(_##name))
#define CELL_SET(name) NUMBER_IN(get_##name, FUNCTION(_##name), unsigned)
#define CELL_TEXT(name) TEXT_IN(get_##name, FUNCTION(_##name))
#define GETTER_TYPES
#include SUBJECT_NAMES
#undef GETTER_TYPES

#define GETTER(name) {#name, get_##name, NULL},
#define HAS(name) {#name, NULL, has_##name},
static const struct subject_getter getters[] = {
#include SUBJECT_NAMES
    {NULL, NULL, NULL}};
#undef GETTER

#define PREDICATE(name) {#name, FUNCTION(_##name)},
static const struct subject_predicate predicates[] = {
#include SUBJECT_NAMES
    {NULL, NULL}};
#undef PREDICATE
#endif

const struct subject linked_subject = {
    .prefix = STRING(SUBJECT_PREFIX),
    .upper = STRING(SUBJECT_UPPER),
    .profile = (enum subject_profile)PROFILE,
    .none = CONSTANT(_NONE),
    .count = (size_t)CONSTANT(_COUNT),
    .rows = rows,
    .row_count = sizeof rows / sizeof rows[0] - 1,
    .constants = constants,
    .constant_count = sizeof constants / sizeof constants[0] - 1,
#if PROFILE >= HAS_phrases
    .phrase = FUNCTION(PHRASE),
    .is_registered = FUNCTION(_is_registered),
#endif
#if PROFILE >= HAS_full
#if HAS_CLASSES
    .name = FUNCTION(_name),
    .class_of = class_of,
    .effective = FUNCTION(_effective),
    .from_name = FUNCTION(_from_name),
    .from_digits = FUNCTION(_from_digits),
#endif
    .from_phrase = FUNCTION(FROM_PHRASE),
    .at = FUNCTION(_at),
#define BEST .best = FUNCTION(_best),
#include SUBJECT_NAMES
#undef BEST
#define STATUS_LINE .from_line = FUNCTION(_from_line), .parse_line = FUNCTION(_parse_line),
#include SUBJECT_NAMES
#undef STATUS_LINE
#define READY_LINES .line = FUNCTION(_line),
#include SUBJECT_NAMES
#undef READY_LINES
    .getters = getters,
    .getter_count = sizeof getters / sizeof getters[0] - 1,
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0] - 1,
#endif
};
