/* The reader of messages, by itself. */

#include "message.h"
#include "report.h"
#include "sip_header.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

static struct span span_of(const char *string) {
    return (struct span){string, strlen(string)};
}

static struct reader reader_of(const char *string) {
    return (struct reader){span_of(string), {1, 1}};
}

static void assert_span(struct span span, const char *expected) {
    assert_int_equal(span.length, strlen(expected));
    assert_memory_equal(span.bytes, expected, span.length);
}

static void assert_place(struct place place, size_t line, size_t column) {
    assert_int_equal(place.line, line);
    assert_int_equal(place.column, column);
}

static void messages_are_found_one_after_the_other(void **state) {
    struct reader reader = reader_of("noise\r\n"
                                     "SIP/2.0 200 OK\r\nl: 3\r\n\r\nabcBYE sip:a SIP/2.0\r\n\r\n"
                                     "\r\nSIP/2.0 404 No\n\n");
    struct message message;
    (void)state;
    assert_true(message_next(&reader, &message));
    assert_true(message.is_response && message.head_ends);
    assert_place(message.place, 2, 1);
    assert_span(message.start, "SIP/2.0 200 OK");
    assert_span(message.head, "l: 3\r\n");
    assert_true(message_next(&reader, &message));
    assert_false(message.is_response);
    assert_place(message.place, 5, 4);
    assert_span(message.start, "BYE sip:a SIP/2.0");
    assert_true(message_next(&reader, &message));
    assert_place(message.place, 8, 1);
    assert_span(message.start, "SIP/2.0 404 No");
    assert_span(message.head, "");
    assert_false(message_next(&reader, &message));
}

static void start_lines_are_told_from_what_looks_like_them(void **state) {
    static const char *const others[] = {
        "",
        "SIP/2.0",
        "SIP/2.0/UDP a",
        "SIP/2 200 OK",
        "SIPP/2.0 200 OK",
        "SIP/x.0 200 OK",
        " SIP/2.0 200 OK",
        "INVITE SIP/2.0",
        "INVITE sip:a SIP/2.0 ",
        "INVITE  SIP/2.0",
        " sip:a SIP/2.0",
        "INVITE sip:a HTTP/1.1",
        "SI\x10/2.0 200 OK",
    };
    static const char *const starts[] = {"SIP/2.0 ", "sip/2.0 200 OK", "SIP/7.1 200 OK",
                                         "A b SIP/2.0", "INVITE sip:a sip/2.0"};
    struct message message;
    (void)state;
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        struct reader reader = reader_of(others[i]);
        assert_false(message_next(&reader, &message));
        assert_int_equal(reader.rest.length, 0);
    }
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++) {
        struct reader reader = reader_of(starts[i]);
        assert_true(message_next(&reader, &message));
        assert_span(message.start, starts[i]);
        assert_false(message.head_ends);
    }
}

static void fields_are_unfolded(void **state) {
    struct reader reader = reader_of("SIP/2.0 200 OK\r\n"
                                     "Subject : one\r\n  two\r\n\tthree \r\n"
                                     "nothing\r\n"
                                     "e:\r\n\r\n");
    struct message message;
    struct field field;
    (void)state;
    assert_true(message_next(&reader, &message));
    struct reader fields = message_fields(&message);
    assert_true(field_next(&fields, &field));
    assert_span(field.name, "Subject");
    assert_span(field.value, "one\r\n  two\r\n\tthree");
    assert_place(field.place, 2, 1);
    assert_place(field_place(&field, field.value), 2, 11);
    assert_place(field_place(&field, span_from(field.value, 7)), 3, 3);
    assert_true(field_next(&fields, &field));
    assert_span(field.name, "");
    assert_span(field.line, "nothing");
    assert_place(field.place, 5, 1);
    assert_true(field_next(&fields, &field));
    assert_span(field.name, "e");
    assert_span(field.value, "");
    assert_false(field_next(&fields, &field));
}

static void fields_are_found_by_any_of_their_names(void **state) {
    struct reader reader = reader_of("SIP/2.0 200 OK\r\nv: 1\r\nVIA: 2\r\nm: 3\r\n\r\n");
    struct message message;
    struct field field;
    (void)state;
    assert_true(message_next(&reader, &message));
    assert_true(field_find(&message, SIP_HEADER_VIA, &field));
    assert_span(field.value, "1");
    assert_true(field_find(&message, SIP_HEADER_CONTACT, &field));
    assert_span(field.value, "3");
    assert_false(field_find(&message, SIP_HEADER_ALLOW, &field));
}

static enum body body_of(const char *string) {
    struct reader reader = reader_of(string);
    struct message message;
    assert_true(message_next(&reader, &message));
    return message.body;
}

static void bodies_are_as_long_as_they_say(void **state) {
    (void)state;
    assert_int_equal(body_of("SIP/2.0 200 OK\r\n\r\nabc"), BODY_WHOLE);
    assert_int_equal(body_of("SIP/2.0 200 OK\r\nl: 3\r\n\r\nabc"), BODY_WHOLE);
    assert_int_equal(body_of("SIP/2.0 200 OK\r\nl: 2\r\n\r\na\nbc"), BODY_WHOLE);
    assert_int_equal(body_of("SIP/2.0 200 OK\r\nl: 1\r\n\r\na\nbc"), BODY_WHOLE);
    assert_int_equal(body_of("SIP/2.0 200 OK\r\nl: 1\r\n\r\na\r\n"), BODY_WHOLE);
    assert_int_equal(body_of("SIP/2.0 200 OK\r\nl: 1\r\n\r\naSIP/2.0 200 OK"), BODY_WHOLE);
    assert_int_equal(body_of("SIP/2.0 200 OK\r\nl: 2\r\n\r\nabc"), BODY_ASTRAY);
    assert_int_equal(body_of("SIP/2.0 200 OK\r\nl: 4\r\n\r\nabc"), BODY_CUT);
    assert_int_equal(body_of("SIP/2.0 200 OK\r\nl: 18446744073709551617\r\n\r\na"), BODY_CUT);
    assert_int_equal(body_of("SIP/2.0 200 OK\r\nl: 0x1\r\n\r\na"), BODY_UNKNOWN);
    assert_int_equal(body_of("SIP/2.0 200 OK\r\nl:\r\n\r\na"), BODY_UNKNOWN);
    assert_int_equal(body_of("SIP/2.0 200 OK\r\nl: 4\r\n"), BODY_WHOLE);
}

static void bodies_that_do_not_fit_hide_no_message(void **state) {
    struct reader reader = reader_of("SIP/2.0 200 OK\r\nl: 10\r\n\r\nab\r\nSIP/2.0 404 No\r\n\r\n");
    struct message message;
    (void)state;
    assert_true(message_next(&reader, &message));
    assert_int_equal(message.body, BODY_ASTRAY);
    assert_true(message_next(&reader, &message));
    assert_place(message.place, 5, 1);
}

static void quotes_are_fit_for_a_terminal(void **state) {
    char longest[200];
    (void)state;
    assert_string_equal(quote(span_of("a\r\n\tb\x1b\x7f\xc3\xbc")).string, "a?b????");
    assert_string_equal(quote((struct span){NULL, 0}).string, "");
    memset(longest, 'x', sizeof longest);
    const struct quoted whole = quote((struct span){longest, QUOTED_SIZE - 4});
    assert_int_equal(strlen(whole.string), QUOTED_SIZE - 4);
    assert_null(strchr(whole.string, '.'));
    const struct quoted cut = quote((struct span){longest, sizeof longest});
    assert_int_equal(strlen(cut.string), QUOTED_SIZE - 1);
    assert_string_equal(cut.string + QUOTED_SIZE - 5, "x...");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_are_found_one_after_the_other),
        cmocka_unit_test(start_lines_are_told_from_what_looks_like_them),
        cmocka_unit_test(fields_are_unfolded),
        cmocka_unit_test(fields_are_found_by_any_of_their_names),
        cmocka_unit_test(bodies_are_as_long_as_they_say),
        cmocka_unit_test(bodies_that_do_not_fit_hide_no_message),
        cmocka_unit_test(quotes_are_fit_for_a_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
