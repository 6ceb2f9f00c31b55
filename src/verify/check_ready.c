/* line(): the status line of every code, ready to be sent. */

#include "checks.h"
#include "memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The line that a code must have; bytes NULL for one that is not registered. Free with free(). */
static char *expected_line(const struct registry *registry, int number, size_t *length) {
    static const char format[] = "%s %d %s\r\n";
    const struct code *code = registry_code(registry, number);
    *length = 0;
    if (code == NULL) {
        return NULL;
    }
    const char *version = registry->line.version.bytes;
    *length = (size_t)snprintf(NULL, 0, format, version, number, code->phrase.bytes);
    char *line = memory_new(*length + 1, 1);
    snprintf(line, *length + 1, format, version, number, code->phrase.bytes);
    return line;
}

static bool is_same(const char *actual, const char *expected) {
    return actual != NULL && expected != NULL ? strcmp(actual, expected) == 0 : actual == expected;
}

static void check_line(const struct checks *checks, int code) {
    size_t expected_length = 0;
    size_t length = 0;
    char *expected = expected_line(checks->answers->registry, code, &expected_length);
    const char *actual = checks->subject->line(code, &length);
    const struct place place = answers_place(checks->answers, code);
    checks->report->lookups++;
    if (!is_same(actual, expected) || checks->subject->line(code, NULL) != actual) {
        report_fault(checks->report, place, "%s_line(%d) is %s, the registry says %s",
                     checks->subject->prefix, code, text_quote_string(actual).string,
                     text_quote_string(expected).string);
    } else if (length != expected_length) {
        report_fault(checks->report, place, "%s_line(%d) has %zu bytes, the registry says %zu",
                     checks->subject->prefix, code, length, expected_length);
    }
    free(expected);
}

void check_ready(const struct checks *checks) {
    if (checks->subject->line == NULL) {
        return;
    }
    for (size_t i = 0; i < checks->code_count && !report_full(checks->report); i++) {
        check_line(checks, checks->codes[i]);
    }
}
