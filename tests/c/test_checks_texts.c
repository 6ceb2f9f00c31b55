/*
 * The checks of texts and of at() of the verifier against a subject that is wrong in one point:
 * each must say so, with the right pointer and the right words. The subject is right_subject, which
 * says what small.json says.
 */

#include "check_fixture.h"
#include "fake_subject.h"
#include "harness.h"

#include <stdio.h>
#include <string.h>

static int from_phrase_without_alias(const char *text, size_t length) {
    return length == 6 ? 0 : fake_from_phrase(text, length);
}

static void missing_phrase_alias(void **state) {
    struct subject subject = right_subject;
    subject.from_phrase = from_phrase_without_alias;
    expect(state, &subject, 3,
           SMALL_JSON ": /codes/0/aliases/0/phrase: error: small_from_phrase(\"Primus\", 6) is "
                      "SMALL_NONE, the registry says 1\n" SMALL_JSON
                      ": /codes/0/aliases/0/phrase: error: small_from_phrase(\"PRIMUS\", 6) is "
                      "SMALL_NONE, the registry says 1\n" SMALL_JSON
                      ": /codes/0/aliases/0/phrase: error: small_from_phrase(\"primus\", 6) is "
                      "SMALL_NONE, the registry says 1\n");
}

static int from_phrase_higher(const char *text, size_t length) {
    const int code = fake_from_phrase(text, length);
    return code == 2 ? 100 : code;
}

static void shared_phrase_that_gives_the_higher_code(void **state) {
    struct subject subject = right_subject;
    subject.from_phrase = from_phrase_higher;
    expect(state, &subject, 1,
           SMALL_JSON ": /codes/1/phrase: error: small_from_phrase(\"Same\", 4) is 100, "
                      "the registry says 2\n");
}

static int from_phrase_exact(const char *text, size_t length) {
    return length == 4 && memcmp(text, "SAME", 4) == 0 ? 0 : fake_from_phrase(text, length);
}

static void case_that_counts(void **state) {
    struct subject subject = right_subject;
    subject.from_phrase = from_phrase_exact;
    expect(state, &subject, 1,
           SMALL_JSON ": /codes/1/phrase: error: small_from_phrase(\"SAME\", 4) is SMALL_NONE, "
                      "the registry says 2\n");
}

static int from_phrase_by_head(const char *text, size_t length) {
    return length == 4 && fake_from_phrase("Same", 4) == 2 && memcmp(text, "Sam", 3) == 0
               ? 2
               : fake_from_phrase(text, length);
}

static void last_byte_that_is_not_compared(void **state) {
    struct subject subject = right_subject;
    subject.from_phrase = from_phrase_by_head;
    expect(state, &subject, 1,
           SMALL_JSON ": /codes/1/phrase: error: small_from_phrase(\"Sam\\x00\", 4) is 2, "
                      "the registry has no such phrase\n");
}

static int from_phrase_to_nul(const char *text, size_t length) {
    const char *nul = length > 0 ? memchr(text, '\0', length) : NULL;
    return fake_from_phrase(text, nul != NULL ? (size_t)(nul - text) : length);
}

static void nul_that_ends_the_text(void **state) {
    struct subject subject = right_subject;
    subject.from_phrase = from_phrase_to_nul;
    expect(state, &subject, 1,
           SMALL_JSON ": /codes/0/phrase: error: small_from_phrase(\"First One\\x00\", 10) is 1, "
                      "the registry has no such phrase\n");
}

static int from_name_by_length_of_8_bits(const char *text, size_t length) {
    return fake_from_name(text, (unsigned char)length);
}

static void length_that_is_cut_to_8_bits(void **state) {
    struct subject subject = right_subject;
    subject.from_name = from_name_by_length_of_8_bits;
    expect_wording(state, &subject, ", 261) is 1, the registry has no such name\n");
}

static int from_name_of_anything(const char *text, size_t length) {
    const int code = fake_from_name(text, length);
    return code != 0 ? code : fake_from_phrase(text, length);
}

static void phrase_that_counts_as_a_name(void **state) {
    struct subject subject = right_subject;
    subject.from_name = from_name_of_anything;
    expect(state, &subject, 1,
           SMALL_JSON ": /codes/0/phrase: error: small_from_name(\"First One\", 9) is 1, "
                      "the registry has no such name\n");
}

static int from_name_of_a_code_left_out(const char *text, size_t length) {
    return length == 5 && memcmp(text, "THIRD", 5) == 0 ? 3 : fake_from_name(text, length);
}

static void name_that_should_be_left_out(void **state) {
    struct subject subject = right_subject;
    subject.from_name = from_name_of_a_code_left_out;
    expect(state, &subject, 1,
           SMALL_JSON ": /codes/2/name: error: small_from_name(\"THIRD\", 5) is 3, "
                      "the registry has no such name\n");
}

static int from_digits_with_zeros(const char *text, size_t length) {
    while (length > 1 && text[0] == '0') {
        text++;
        length--;
    }
    return fake_from_digits(text, length);
}

static void leading_zero_that_is_taken(void **state) {
    struct subject subject = right_subject;
    subject.from_digits = from_digits_with_zeros;
    expect(state, &subject, 1,
           SMALL_JSON ": /codes/0/code: error: small_from_digits(\"01\", 2) is 1, "
                      "the registry says SMALL_NONE\n");
}

static int from_digits_registered_only(const char *text, size_t length) {
    const int code = fake_from_digits(text, length);
    return fake_is_registered(code) ? code : 0;
}

static void digits_of_a_class_that_are_not_taken(void **state) {
    struct subject subject = right_subject;
    subject.from_digits = from_digits_registered_only;
    expect(state, &subject, 1,
           SMALL_JSON ": /classes/0: error: small_from_digits(\"3\", 1) is SMALL_NONE, "
                      "the registry says 3\n");
}

static int at_without_last(size_t index) {
    return index == 2 ? 0 : fake_at(index);
}

static void index_that_gives_nothing(void **state) {
    struct subject subject = right_subject;
    subject.at = at_without_last;
    expect(state, &subject, 0,
           SMALL_JSON ": /codes/3/code: error: small_at(2) is SMALL_NONE, the registry says 100\n");
}

static int at_beyond(size_t index) {
    return index == SIZE_MAX ? 100 : fake_at(index);
}

static void index_beyond_that_gives_a_code(void **state) {
    struct subject subject = right_subject;
    subject.at = at_beyond;
    char line[1024];
    snprintf(line, sizeof line,
             "%s: /codes: error: small_at(%zu) is 100, the registry says SMALL_NONE\n", SMALL_JSON,
             SIZE_MAX);
    expect(state, &subject, 1, line);
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(missing_phrase_alias),
        cmocka_unit_test(shared_phrase_that_gives_the_higher_code),
        cmocka_unit_test(case_that_counts),
        cmocka_unit_test(last_byte_that_is_not_compared),
        cmocka_unit_test(nul_that_ends_the_text),
        cmocka_unit_test(length_that_is_cut_to_8_bits),
        cmocka_unit_test(phrase_that_counts_as_a_name),
        cmocka_unit_test(name_that_should_be_left_out),
        cmocka_unit_test(leading_zero_that_is_taken),
        cmocka_unit_test(digits_of_a_class_that_are_not_taken),
        cmocka_unit_test(index_that_gives_nothing),
        cmocka_unit_test(index_beyond_that_gives_a_code),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
