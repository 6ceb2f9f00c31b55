#include "checks.h"

#include <stdio.h>
#include <string.h>

/* The string must be the text, then a NUL; both NULL is right too. No text holds a NUL inside. */
static bool is_text(const char *string, struct text text) {
    if (string == NULL || text.bytes == NULL) {
        return string == NULL && text.bytes == NULL;
    }
    return strcmp(string, text.bytes) == 0;
}

static void check_text(const struct checks *checks, const char *function, int code,
                       const char *actual, struct text_answer expected) {
    checks->report->lookups++;
    if (!is_text(actual, expected.text)) {
        report_fault(checks->report, expected.place, "%s_%s(%d) is %s, the registry says %s",
                     checks->subject->prefix, function, code, text_quote_string(actual).string,
                     text_quote(expected.text).string);
    }
}

static void check_number(const struct checks *checks, const char *function, int code, int actual,
                         int expected) {
    checks->report->lookups++;
    if (actual != expected) {
        report_fault(checks->report, answers_place(checks->answers, code),
                     "%s_%s(%d) is %d, the registry says %d", checks->subject->prefix, function,
                     code, actual, expected);
    }
}

void check_phrases(const struct checks *checks) {
    const struct subject *subject = checks->subject;
    for (size_t i = 0; i < checks->code_count && !report_full(checks->report); i++) {
        const int code = checks->codes[i];
        check_text(checks, checks->answers->registry->words->function, code, subject->phrase(code),
                   answers_phrase(checks->answers, code));
        check_number(checks, "is_registered", code, subject->is_registered(code),
                     registry_code(checks->answers->registry, code) != NULL ? 1 : 0);
    }
}

static void check_class(const struct checks *checks, int code) {
    const struct code_class *class = registry_class(checks->answers->registry, code);
    const int actual = checks->subject->class_of(code);
    const int expected = answers_class(checks->answers, code);
    checks->report->lookups++;
    if (actual != expected) {
        report_fault(checks->report,
                     class != NULL ? class->place : answers_place(checks->answers, code),
                     "%s_class(%d) is %d, the registry says %d", checks->subject->prefix, code,
                     actual, expected);
    }
}

static void check_effective(const struct checks *checks, int code) {
    const int actual = checks->subject->effective(code);
    const int expected = answers_effective(checks->answers, code);
    checks->report->lookups++;
    if (actual != expected) {
        report_fault(checks->report, answers_place(checks->answers, code),
                     "%s_effective(%d) is %s, the registry says %s", checks->subject->prefix, code,
                     check_show(checks, actual).string, check_show(checks, expected).string);
    }
}

void check_codes(const struct checks *checks) {
    for (size_t i = 0; i < checks->code_count && !report_full(checks->report); i++) {
        const int code = checks->codes[i];
        check_text(checks, "name", code, checks->subject->name(code),
                   answers_name(checks->answers, code));
        check_class(checks, code);
        check_effective(checks, code);
    }
}
