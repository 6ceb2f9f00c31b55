/*
 * The checks of status lines against a subject that is wrong in one point: each must say so, with
 * the right pointer and the right words. The subject says what small_lines.json says.
 */

#include "check_fixture.h"
#include "harness.h"
#include "status_line.h"

#include <string.h>

static const struct status_line *said;

static int right_from_line(const char *text, size_t length) {
    struct status_line_parts parts;
    if (!status_line_begins(said, (struct text){text, length}, &parts) ||
        parts.digits.bytes[0] != '1') {
        return 0;
    }
    return 100 + (parts.digits.bytes[1] - '0') * 10 + (parts.digits.bytes[2] - '0');
}

static int right_parse_line(const char *text, size_t length, const char **phrase,
                            size_t *phrase_length) {
    struct status_line_parts parts;
    const int code = right_from_line(text, length);
    if (code == 0 || !status_line_parse(said, (struct text){text, length}, &parts)) {
        return 0;
    }
    if (phrase != NULL) {
        *phrase = parts.phrase.bytes;
    }
    if (phrase_length != NULL) {
        *phrase_length = parts.phrase.length;
    }
    return code;
}

static const char *right_line(int code, size_t *length) {
    const char *line = code == 101 ? "T/1.0 101 Stay\r\n" : NULL;
    line = code == 100 ? "T/1.0 100 Go\r\n" : line;
    if (length != NULL) {
        *length = line != NULL ? strlen(line) : 0;
    }
    return line;
}

static const struct subject right_subject = {
    .prefix = "said",
    .upper = "SAID",
    .profile = SUBJECT_FULL,
    .from_line = right_from_line,
    .parse_line = right_parse_line,
    .line = right_line,
};

/* The first fault that one of the checks finds in a subject; "" where there must be none. */
static void expect_line(void **state, void check(const struct checks *),
                        const struct subject *subject, const char *line) {
    struct capture capture;
    capture_begin(&capture);
    struct report report = {capture.stream, 1, 0, 0};
    struct checks checks = fixture_checks(state, subject, &report);
    said = &checks.answers->registry->line;
    check(&checks);
    assert_string_equal(capture_text(&capture), line);
    capture_end(&capture);
}

static void right_subject_has_no_fault(void **state) {
    expect_line(state, check_lines, &right_subject, "");
    expect_line(state, check_ready, &right_subject, "");
}

static int from_line_without_blank(const char *text, size_t length) {
    return length == 9 && memcmp(text, "T/1.0 100", 9) == 0 ? 100 : right_from_line(text, length);
}

static void blank_behind_the_code_that_is_not_asked_for(void **state) {
    struct subject subject = right_subject;
    subject.from_line = from_line_without_blank;
    expect_line(state, check_lines, &subject,
                LINES_JSON ": /codes/0: error: said_from_line(\"T/1.0 100\", 9) is 100, "
                           "the registry says SAID_NONE\n");
}

static int from_line_in_capitals(const char *text, size_t length) {
    return length > 0 && text[0] == 't' ? 0 : right_from_line(text, length);
}

static void case_that_counts(void **state) {
    struct subject subject = right_subject;
    subject.from_line = from_line_in_capitals;
    expect_line(state, check_lines, &subject,
                LINES_JSON ": /codes/0: error: said_from_line(\"t/1.0 100 Go\", 12) is SAID_NONE, "
                           "the registry says 100\n");
}

static int parse_line_of_any_mark(const char *text, size_t length, const char **phrase,
                                  size_t *phrase_length) {
    return length == 11 && text[10] == '?' ? 100
                                           : right_parse_line(text, length, phrase, phrase_length);
}

static void mark_that_is_taken(void **state) {
    struct subject subject = right_subject;
    subject.parse_line = parse_line_of_any_mark;
    expect_line(state, check_lines, &subject,
                LINES_JSON
                ": /registry/status-line: error: said_parse_line(\"T/1.0 100 ?\", 11) is 100, "
                "the registry says SAID_NONE\n");
}

static int parse_line_to_the_end(const char *text, size_t length, const char **phrase,
                                 size_t *phrase_length) {
    const int code = right_parse_line(text, length, phrase, phrase_length);
    if (code != 0 && phrase_length != NULL) {
        *phrase_length = length - 10;
    }
    return code;
}

static void phrase_that_has_its_line_end(void **state) {
    struct subject subject = right_subject;
    subject.parse_line = parse_line_to_the_end;
    expect_line(state, check_lines, &subject,
                LINES_JSON ": /registry/status-line: error: said_parse_line(\"T/1.0 100 "
                           "\\x09\\x0d\\x0a\", 13) gives a phrase of 3 bytes at the right place, "
                           "the registry says 1\n");
}

static int parse_line_that_writes(const char *text, size_t length, const char **phrase,
                                  size_t *phrase_length) {
    if (phrase_length != NULL) {
        *phrase_length = 0;
    }
    return right_parse_line(text, length, phrase, phrase_length);
}

static void output_of_what_fails(void **state) {
    struct subject subject = right_subject;
    subject.parse_line = parse_line_that_writes;
    expect_line(state, check_lines, &subject,
                LINES_JSON
                ": /registry/status-line: error: said_parse_line(NULL, 0) gives a phrase "
                "of 0 bytes at the right place, the registry says 10\n");
}

static const char *line_without_end(int code, size_t *length) {
    const char *line = right_line(code, length);
    return code == 101 ? "T/1.0 101 Stay" : line;
}

static void line_that_has_no_end(void **state) {
    struct subject subject = right_subject;
    subject.line = line_without_end;
    expect_line(state, check_ready, &subject,
                LINES_JSON ": /codes/1: error: said_line(101) is \"T/1.0 101 Stay\", "
                           "the registry says \"T/1.0 101 Stay\\x0d\\x0a\"\n");
}

static const char *line_with_its_nul(int code, size_t *length) {
    const char *line = right_line(code, length);
    if (line != NULL && length != NULL) {
        ++*length;
    }
    return line;
}

static void length_that_counts_the_nul(void **state) {
    struct subject subject = right_subject;
    subject.line = line_with_its_nul;
    expect_line(state, check_ready, &subject,
                LINES_JSON ": /codes/0: error: said_line(100) has 15 bytes, "
                           "the registry says 14\n");
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(right_subject_has_no_fault),
        cmocka_unit_test(blank_behind_the_code_that_is_not_asked_for),
        cmocka_unit_test(case_that_counts),
        cmocka_unit_test(mark_that_is_taken),
        cmocka_unit_test(phrase_that_has_its_line_end),
        cmocka_unit_test(output_of_what_fails),
        cmocka_unit_test(line_that_has_no_end),
        cmocka_unit_test(length_that_counts_the_nul),
    };
    return cmocka_run_group_tests(tests, set_up_lines, tear_down);
}
