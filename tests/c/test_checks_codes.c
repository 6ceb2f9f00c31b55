/*
 * The checks of tables and codes of the verifier against a subject that is wrong in one point: each
 * must say so, with the right pointer and the right words. The subject is right_subject, which says
 * what small.json says.
 */

#include "check_fixture.h"
#include "fake_subject.h"
#include "harness.h"

#include <limits.h>

static void right_subject_has_no_fault(void **state) {
    expect(state, &right_subject, 0, "");
}

static void right_subject_of_a_smaller_profile_has_no_fault(void **state) {
    struct subject subject = right_subject;
    subject.name = NULL;
    subject.class_of = NULL;
    subject.effective = NULL;
    subject.from_phrase = NULL;
    subject.from_name = NULL;
    subject.from_digits = NULL;
    subject.at = NULL;
    subject.getters = NULL;
    subject.getter_count = 0;
    subject.predicates = NULL;
    subject.predicate_count = 0;
    subject.constant_count = FAKE_CODE_CONSTANTS;
    subject.profile = SUBJECT_PHRASES;
    expect(state, &subject, 0, "");
    subject.phrase = NULL;
    subject.is_registered = NULL;
    subject.profile = SUBJECT_ENUM;
    expect(state, &subject, 0, "");
}

static void wrong_count(void **state) {
    struct subject subject = right_subject;
    subject.count = 4;
    expect(state, &subject, 0,
           SMALL_JSON ": /codes: error: SMALL_COUNT is 4, the registry has 3 codes\n");
}

static void wrong_none(void **state) {
    struct subject subject = right_subject;
    subject.none = INT_MIN;
    subject.profile = SUBJECT_ENUM;
    expect(state, &subject, 0,
           SMALL_JSON ": /codes: error: SMALL_NONE is -2147483648, it must be 0\n");
}

static void missing_row(void **state) {
    struct subject subject = right_subject;
    subject.row_count = 2;
    expect(state, &subject, 0,
           SMALL_JSON ": /codes: error: SMALL_MAP has 2 rows, the registry has 3 codes\n");
}

static void wrong_rows(void **state) {
    static const struct subject_row rows[FAKE_ROWS] = {
        {7, 8, "FIRST", "First One"},
        {2, 2, "SECONDS", "Same"},
        {100, 100, "HUNDRED", "same"},
    };
    struct subject subject = right_subject;
    subject.rows = rows;
    expect(state, &subject, 0,
           SMALL_JSON ": /codes/0/code: error: row 0 of SMALL_MAP has the code 7, "
                      "the registry says 1\n" SMALL_JSON
                      ": /codes/0/code: error: row 0 of SMALL_MAP names SMALL_FIRST, which is 8, "
                      "the registry says 1\n" SMALL_JSON
                      ": /codes/1/name: error: row 1 of SMALL_MAP has the name SECONDS, "
                      "the registry says SECOND\n" SMALL_JSON
                      ": /codes/3/phrase: error: row 2 of SMALL_MAP has the phrase \"same\", "
                      "the registry says \"Same\"\n");
}

static void wrong_enumerators(void **state) {
    static const struct subject_constant constants[] = {
        {"FIRST", 1},      {"UNO", 2},       {"SECOND", 2},
        {"CLASS_NONE", 1}, {"CLASS_LOW", 2}, {"CLASS_HIGH", 2},
    };
    struct subject subject = right_subject;
    subject.profile = SUBJECT_ENUM;
    subject.constants = constants;
    subject.constant_count = sizeof constants / sizeof constants[0];
    expect(state, &subject, 0,
           SMALL_JSON
           ": /codes/0/aliases/1/name: error: SMALL_UNO is 2, the registry says 1\n" SMALL_JSON
           ": /codes/3/name: error: SMALL_HUNDRED is not among the names that subject.c "
           "was compiled with\n" SMALL_JSON
           ": /classes: error: SMALL_CLASS_NONE is 1, the registry says 0\n" SMALL_JSON
           ": /classes/0: error: SMALL_CLASS_LOW is 2, the registry says 1\n");
}

static const char *phrase_with_another_letter(int code) {
    return code == 1 ? "First one" : fake_phrase(code);
}

static void wrong_phrase(void **state) {
    struct subject subject = right_subject;
    subject.phrase = phrase_with_another_letter;
    expect(state, &subject, 0,
           SMALL_JSON ": /codes/0/phrase: error: small_phrase(1) is \"First one\", "
                      "the registry says \"First One\"\n");
}

static const char *phrase_that_is_cut(int code) {
    return code == 2 ? "Sam" : fake_phrase(code);
}

static void phrase_too_short(void **state) {
    struct subject subject = right_subject;
    subject.phrase = phrase_that_is_cut;
    expect(state, &subject, 0,
           SMALL_JSON ": /codes/1/phrase: error: small_phrase(2) is \"Sam\", "
                      "the registry says \"Same\"\n");
}

static const char *phrase_that_goes_on(int code) {
    return code == 2 ? "Same\nHundred" : fake_phrase(code);
}

static void phrase_too_long(void **state) {
    struct subject subject = right_subject;
    subject.phrase = phrase_that_goes_on;
    expect(state, &subject, 0,
           SMALL_JSON ": /codes/1/phrase: error: small_phrase(2) is \"Same\\x0aHundred\", "
                      "the registry says \"Same\"\n");
}

static const char *phrase_or_null(int code) {
    return code >= 0 ? fake_phrase(code) : NULL;
}

static void null_phrase_of_an_unknown_code(void **state) {
    struct subject subject = right_subject;
    subject.phrase = phrase_or_null;
    expect(state, &subject, 1,
           SMALL_JSON ": /codes: error: small_phrase(-2147483648) is NULL, "
                      "the registry says \"Unknown\"\n");
}

static const char *phrase_without_title(int code) {
    return code == 150 ? "Unknown" : fake_phrase(code);
}

static void wrong_title_of_a_class(void **state) {
    struct subject subject = right_subject;
    subject.phrase = phrase_without_title;
    expect(state, &subject, 0,
           SMALL_JSON ": /classes/1/title: error: small_phrase(150) is \"Unknown\", "
                      "the registry says \"High\"\n");
}

static const char *phrase_of_a_code_left_out(int code) {
    return code == 3 ? "Third" : fake_phrase(code);
}

static void code_that_should_be_left_out(void **state) {
    struct subject subject = right_subject;
    subject.phrase = phrase_of_a_code_left_out;
    expect(state, &subject, 0,
           SMALL_JSON ": /classes/0/title: error: small_phrase(3) is \"Third\", "
                      "the registry says \"Low\"\n");
}

static int registered_as_two(int code) {
    return fake_is_registered(code) * 2;
}

static void is_registered_that_is_not_1(void **state) {
    struct subject subject = right_subject;
    subject.is_registered = registered_as_two;
    expect(state, &subject, 1,
           SMALL_JSON ": /codes/0: error: small_is_registered(1) is 2, the registry says 1\n");
}

static int registered_by_low_byte(int code) {
    return fake_is_registered(code < 0 || code > 100000 ? (unsigned char)code : code);
}

static void is_registered_that_looks_at_one_byte(void **state) {
    struct subject subject = right_subject;
    subject.is_registered = registered_by_low_byte;
    expect(state, &subject, 1,
           SMALL_JSON ": /codes: error: small_is_registered(-2147483647) is 1, "
                      "the registry says 0\n");
}

static const char *name_with_prefix(int code) {
    return code == 100 ? "SMALL_HUNDRED" : fake_name(code);
}

static void wrong_name(void **state) {
    struct subject subject = right_subject;
    subject.name = name_with_prefix;
    expect(state, &subject, 0,
           SMALL_JSON ": /codes/3/name: error: small_name(100) is \"SMALL_HUNDRED\", "
                      "the registry says \"HUNDRED\"\n");
}

static int class_with_a_short_end(int code) {
    return code == 9 ? 0 : fake_class_of(code);
}

static void wrong_border_of_a_class(void **state) {
    struct subject subject = right_subject;
    subject.class_of = class_with_a_short_end;
    expect(state, &subject, 0,
           SMALL_JSON ": /classes/0: error: small_class(9) is 0, the registry says 1\n");
}

static int effective_without_fallback(int code) {
    return code == 7 ? 0 : fake_effective(code);
}

static void wrong_fallback(void **state) {
    struct subject subject = right_subject;
    subject.effective = effective_without_fallback;
    expect(state, &subject, 0,
           SMALL_JSON ": /classes/0: error: small_effective(7) is SMALL_NONE, "
                      "the registry says 1\n");
}

static int low_beyond_its_end(int code) {
    return code == 10 || fake_is_low(code);
}

static int high_that_is_not_1(int code) {
    return code == 150 ? 2 : fake_is_high(code);
}

static int only_of_the_unregistered(int code) {
    return code == 50;
}

static void wrong_predicates(void **state) {
    struct subject_predicate predicates[FAKE_PREDICATES] = {
        {"is_low", low_beyond_its_end},
        {"is_high", high_that_is_not_1},
        {"is_final", fake_is_low},
        {"is_twin_only", only_of_the_unregistered},
    };
    struct subject subject = right_subject;
    subject.predicates = predicates;
    expect(state, &subject, 3,
           SMALL_JSON
           ": /classes/1/kind: error: small_is_final(1) is 1, "
           "the registry says 0\n" SMALL_JSON ": /classes/1/kind: error: small_is_final(2) is 1, "
           "the registry says 0\n" SMALL_JSON ": /classes/1/kind: error: small_is_final(3) is 1, "
           "the registry says 0\n");
    predicates[2].ask = fake_is_high;
    expect(state, &subject, 0,
           SMALL_JSON
           ": /classes/0: error: small_is_low(10) is 1, the registry says 0\n" SMALL_JSON
           ": /classes/1: error: small_is_high(150) is 2, the registry says 1\n" SMALL_JSON
           ": /properties/8: error: small_is_twin_only(3) is 0, the registry says 1\n");
    subject = right_subject;
    subject.predicate_count = 3;
    expect(state, &subject, 0,
           SMALL_JSON ": /properties/8: error: small_is_twin_only is not among the names that "
                      "subject.c was compiled with\n");
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(right_subject_has_no_fault),
        cmocka_unit_test(right_subject_of_a_smaller_profile_has_no_fault),
        cmocka_unit_test(wrong_count),
        cmocka_unit_test(wrong_none),
        cmocka_unit_test(missing_row),
        cmocka_unit_test(wrong_rows),
        cmocka_unit_test(wrong_enumerators),
        cmocka_unit_test(wrong_phrase),
        cmocka_unit_test(phrase_too_short),
        cmocka_unit_test(phrase_too_long),
        cmocka_unit_test(null_phrase_of_an_unknown_code),
        cmocka_unit_test(wrong_title_of_a_class),
        cmocka_unit_test(code_that_should_be_left_out),
        cmocka_unit_test(is_registered_that_is_not_1),
        cmocka_unit_test(is_registered_that_looks_at_one_byte),
        cmocka_unit_test(wrong_name),
        cmocka_unit_test(wrong_border_of_a_class),
        cmocka_unit_test(wrong_fallback),
        cmocka_unit_test(wrong_predicates),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
