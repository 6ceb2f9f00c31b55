/*
 * What the verifier takes for a status line, by a table of lines; and what it says of a registry
 * that declares none that could be. Files are written to the working directory.
 */

#include "harness.h"
#include "registry.h"
#include "status_line.h"

#include <stdio.h>
#include <string.h>

static const char path[] = "test_status_line.json";

static struct status_line strict(void) {
    return (struct status_line){text_of("T/1.0"),      true, text_of("-'"), '%', LINE_UTF_8,
                                {NULL, {{NULL, 0}}, 0}};
}

static bool parses(const struct status_line *line, const char *string, const char *phrase) {
    struct status_line_parts parts;
    if (!status_line_parse(line, text_of(string), &parts)) {
        return false;
    }
    assert_true(text_same(parts.phrase, text_of(phrase)));
    return true;
}

static void whole_lines_are_parsed(void **state) {
    const struct status_line line = strict();
    (void)state;
    assert_true(parses(&line, "T/1.0 486 Busy Here\r\n", "Busy Here"));
    assert_true(parses(&line, "T/1.0 486 Busy Here", "Busy Here"));
    assert_true(parses(&line, "T/1.0 000 ", ""));
    assert_true(parses(&line, "T/1.0 480 \r\n", ""));
    assert_true(parses(&line, "T/1.0 486  \tz-'%4f%Af\x80", " \tz-'%4f%Af\x80"));
    assert_true(parses(&line, "T/1.0 486 \xC3\xA9\xFD\x80\x80\x80\x80\x80",
                       "\xC3\xA9\xFD\x80\x80\x80\x80\x80"));
}

static void what_is_no_line_is_not(void **state) {
    static const char *const lines[] = {
        "",
        "T/1.0",
        "T/1.0 486",
        "T/1.0 48 Busy",
        "T/1.0 4864 Busy",
        "T/1.0  486 Busy",
        "T/1.0\t486 Busy",
        "T/1.0 486\tBusy",
        "T/1.1 486 Busy",
        "t/1.0 486 Busy",
        " T/1.0 486 Busy",
        "T/1.0 486\r\n",
        "T/1.0 486 Busy\r",
        "T/1.0 486 Busy\n",
        "T/1.0 486 Busy\r\n\r\n",
        "T/1.0 486 Busy\r\n ",
        "T/1.0 486 Busy!",
        "T/1.0 486 %",
        "T/1.0 486 %4",
        "T/1.0 486 %4\r\n",
        "T/1.0 486 %4G",
        "T/1.0 486 \xC3",
        "T/1.0 486 \xC3z",
        "T/1.0 486 \xE2\x82",
        "T/1.0 486 \xFE\x80\x80\x80\x80\x80\x80",
        "T/1.0 486 \x7F",
    };
    const struct status_line line = strict();
    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        assert_false(parses(&line, lines[i], ""));
    }
}

static void a_grammar_may_be_wider_or_narrower(void **state) {
    struct status_line line = strict();
    (void)state;
    line.case_sensitive = false;
    assert_true(parses(&line, "t/1.0 486 Busy", "Busy"));
    line.escape = 0;
    assert_false(parses(&line, "T/1.0 486 %41", ""));
    line.beyond = LINE_ANY_BYTE;
    assert_true(parses(&line, "T/1.0 486 \xC3\xFF", "\xC3\xFF"));
    line.beyond = LINE_ASCII;
    assert_false(parses(&line, "T/1.0 486 \x80", ""));
}

static void the_beginning_is_enough(void **state) {
    const struct status_line line = strict();
    struct status_line_parts parts;
    (void)state;
    assert_true(status_line_begins(&line, text_of("T/1.0 486 \n\x01"), &parts));
    assert_true(text_same(parts.digits, text_of("486")));
    assert_false(status_line_begins(&line, text_of("T/1.0 486"), &parts));
    assert_false(status_line_begins(&line, text_of("T/1.0 48a Busy"), &parts));
}

#define PLACE "test_status_line.json: "
#define LINE PLACE "/registry/status-line"

/* A registry with these keys in its status line, and these codes, must be refused with the lines.
 */
static void expect_refused(const char *keys, const char *more, const char *lines) {
    const struct registry_options options = {.path = path};
    struct registry registry;
    struct capture capture;
    char json[512];
    snprintf(json, sizeof json, "{\"registry\": {\"id\": \"t\", \"status-line\": {%s}}, %s}", keys,
             more);
    write_text(path, json);
    capture_begin(&capture);
    struct report report = {capture.stream, 0, 0, 0};
    assert_int_equal(registry_read(&options, &report, &registry),
                     *lines == '\0' ? STATUS_DONE : STATUS_REFUSED);
    assert_string_equal(capture_text(&capture), lines);
    capture_end(&capture);
    registry_free(&registry);
    remove(path);
}

#define CODE "\"codes\": [{\"code\": 100, \"name\": \"A\", \"phrase\": \"A\"}]"
#define VERSION "\"version\": \"SIP/2.0\", "

static void versions_are_of_one_form(void **state) {
    static const char *const wrong[] = {"sip/2.0",  "SIP",      "/2.0",     "SIP/2",
                                        "SIP/2.",   "SIP/.0",   "SIP/02.0", "SIP/2.00",
                                        "SIP/2.0 ", "2SIP/2.0", "SIP/2.0.0"};
    char keys[64];
    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        snprintf(keys, sizeof keys, "\"version\": \"%s\"", wrong[i]);
        expect_refused(keys, CODE,
                       LINE "/version: error: must be a name in capitals, a slash and two "
                            "numbers\n");
    }
    expect_refused("", CODE, LINE "/version: error: must be a text of at least one byte\n");
    expect_refused("\"version\": \"S2P/10.0\"", CODE, "");
}

static void what_a_phrase_may_hold_is_told_in_one_form(void **state) {
    (void)state;
    expect_refused(VERSION "\"marks\": \"-a\", \"escape\": \"%%\"", CODE,
                   LINE "/marks: error: must be marks of ASCII, none of them twice\n" LINE
                        "/escape: error: must be one mark of ASCII\n");
    expect_refused(VERSION "\"marks\": \"-+-\"", CODE,
                   LINE "/marks: error: must be marks of ASCII, none of them twice\n");
    expect_refused(VERSION "\"marks\": \"%\", \"escape\": \"%\"", CODE,
                   LINE "/escape: error: must not be one of marks too\n");
    expect_refused(VERSION "\"case\": \"upper\", \"beyond-ascii\": \"utf8\"", CODE,
                   LINE "/case: error: must be sensitive or insensitive\n" LINE
                        "/beyond-ascii: error: must be none, utf-8 or any\n");
    expect_refused(VERSION "\"case\": \"sensitive\", \"beyond-ascii\": \"none\"", CODE, "");
}

static void codes_must_be_such_as_a_line_has(void **state) {
    (void)state;
    expect_refused(
        VERSION "\"marks\": \"-\"",
        "\"classes\": [{\"id\": \"a\", \"first\": 99, \"last\": 1000, \"title\": \"A\"}],"
        "\"codes\": [{\"code\": 99, \"name\": \"A\", \"phrase\": \"A?\"}]",
        PLACE "/classes/0/first: error: is 99, which no status line can have\n" PLACE
              "/classes/0/last: error: is 1000, which no status line can have\n" PLACE
              "/codes/0/code: error: is 99, which no status line can have\n" PLACE
              "/codes/0/phrase: error: is \"A?\", which no status line can have\n");
    expect_refused(VERSION "\"marks\": \"-\"",
                   "\"tokens\": [{\"ordinal\": 1, \"name\": \"A\", \"token\": \"A\"}]",
                   LINE ": error: must not stand in a registry of tokens\n");
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_lines_are_parsed),
        cmocka_unit_test(what_is_no_line_is_not),
        cmocka_unit_test(a_grammar_may_be_wider_or_narrower),
        cmocka_unit_test(the_beginning_is_enough),
        cmocka_unit_test(versions_are_of_one_form),
        cmocka_unit_test(what_a_phrase_may_hold_is_told_in_one_form),
        cmocka_unit_test(codes_must_be_such_as_a_line_has),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
