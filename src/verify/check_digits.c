#include "checks.h"
#include "near_miss.h"

#include <stdio.h>
#include <string.h>

/** What a visitor of near misses needs. */
struct digits {
    const struct checks *checks;
    struct place place;
};

static void compare(void *context, struct text text) {
    const struct digits *digits = context;
    const struct checks *checks = digits->checks;
    const int actual = checks->subject->from_digits(text.bytes, text.length);
    const int expected = answers_from_digits(checks->answers, text);
    checks->report->lookups++;
    if (actual != expected) {
        report_fault(checks->report, digits->place,
                     "%s_from_digits(%s, %zu) is %s, the registry says %s", checks->subject->prefix,
                     text_quote(text).string, text.length, check_show(checks, actual).string,
                     check_show(checks, expected).string);
    }
}

/* One way to write a number; %lld is where it goes. */
#define FORMS 14

static void write_form(unsigned form, int code, char *out, size_t size) {
    static const char *const formats[FORMS] = {
        "+%lld", " %lld",  "\t%lld", "%lld ",  "%lld\n", "0%lld",  "00%lld",
        "-%lld", "--%lld", "-0%lld", "%lld.0", "%lldx",  "0x%lld", "%lld,",
    };
    /* The formats are the constants above; no warning knows how to follow them here. */
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#endif
    snprintf(out, size, formats[form], (long long)code);
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif
}

/* Numbers beyond int that are the code in their low 32 or 64 bits. */
static void check_wraps(struct digits *digits, int code) {
    char string[64];
    const long long low = 3709551616LL + code; /* 2^64 is 1844674407 * 10^10 + 3709551616 */
    snprintf(string, sizeof string, "%lld", (1LL << 32) + code);
    compare(digits, text_of(string));
    snprintf(string, sizeof string, "%lld", code - (1LL << 32));
    compare(digits, text_of(string));
    snprintf(string, sizeof string, "1844674407%010lld", low);
    compare(digits, text_of(string));
    snprintf(string, sizeof string, "%lld00000000000000000000", (long long)code);
    compare(digits, text_of(string));
}

static void check_forms(struct digits *digits, int code, enum near_miss_effort effort) {
    char string[64];
    for (unsigned form = 0; form < FORMS; form++) {
        write_form(form, code, string, sizeof string);
        compare(digits, text_of(string));
    }
    check_wraps(digits, code);
    snprintf(string, sizeof string, "%d", code);
    near_miss_visit(text_of(string), effort, compare, digits);
}

/* The decimal form of every probe, and what is not a number at all. */
static void check_plain(const struct checks *checks) {
    static const char *const odd[] = {"", "-", "+", "-0", "00", "- 1", "one", "0x1e6", "1e2"};
    char string[32];
    struct digits digits = {checks, answers_place(checks->answers, checks->answers->none)};
    compare(&digits, (struct text){NULL, 0});
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
        compare(&digits, text_of(odd[i]));
    }
    for (size_t i = 0; i < checks->code_count && !report_full(checks->report); i++) {
        digits.place = answers_place(checks->answers, checks->codes[i]);
        snprintf(string, sizeof string, "%d", checks->codes[i]);
        compare(&digits, text_of(string));
    }
}

void check_digits(const struct checks *checks) {
    const struct registry *registry = checks->answers->registry;
    check_plain(checks);
    for (size_t i = 0; i < registry->count && !report_full(checks->report); i++) {
        struct digits digits = {checks, place_field(registry->codes[i].place, "code")};
        check_forms(&digits, registry->codes[i].number, near_miss_effort_for(i, registry->count));
    }
    for (size_t i = 0; i < registry->class_count && !report_full(checks->report); i++) {
        struct digits digits = {checks, place_field(registry->classes[i].place, "first")};
        check_forms(&digits, registry->classes[i].first, NEAR_MISS_SOME);
        digits.place = place_field(registry->classes[i].place, "last");
        check_forms(&digits, registry->classes[i].last, NEAR_MISS_SOME);
    }
}
