/*
 * The checks of properties of the verifier against a subject whose getters are wrong in one point:
 * each must say so, with the right pointer and the right words.
 */

#include "check_fixture.h"
#include "fake_properties.h"
#include "fake_subject.h"
#include "harness.h"

#include <stdbool.h>
#include <string.h>

typedef struct subject_value getter(int code, size_t index);

/* Compares right_subject with another getter in place of the one of that name. */
static void expect_getter(void **state, const char *name, getter *wrong, const char *lines) {
    struct subject subject = right_subject;
    struct subject_getter getters[FAKE_GETTERS];
    bool found = false;
    for (size_t i = 0; i < FAKE_GETTERS; i++) {
        getters[i] = fake_getters[i];
        if (strcmp(getters[i].name, name) == 0) {
            getters[i].get = wrong;
            found = true;
        }
    }
    assert_true(found);
    subject.getters = getters;
    expect(state, &subject, 0, lines);
}

static struct subject_value number(long long value) {
    return (struct subject_value){value, NULL};
}

static struct subject_value text(const char *value) {
    return (struct subject_value){0, value};
}

static struct subject_value flag_that_is_not_1(int code, size_t index) {
    return code == 2 ? number(2) : fake_urgent(code, index);
}

static struct subject_value flag_of_the_class(int code, size_t index) {
    return code == 1 ? number(1) : fake_urgent(code, index);
}

static void wrong_flag(void **state) {
    expect_getter(state, "urgent", flag_that_is_not_1,
                  SMALL_JSON ": /classes/0/properties/urgent: error: small_urgent(2) is 2, "
                             "the registry says 1\n");
    expect_getter(state, "urgent", flag_of_the_class,
                  SMALL_JSON ": /codes/0/properties/urgent: error: small_urgent(1) is 1, "
                             "the registry says 0\n");
}

static struct subject_value enum_of_the_default(int code, size_t index) {
    (void)code;
    (void)index;
    return number(0);
}

static struct subject_value enum_beyond_the_classes(int code, size_t index) {
    return code == 100000 ? number(1) : fake_ends(code, index);
}

static void wrong_enum(void **state) {
    expect_getter(state, "ends", enum_of_the_default,
                  SMALL_JSON ": /codes/0/properties/ends/value: error: small_ends(1) is 0, "
                             "the registry says 1\n");
    expect_getter(state, "ends", enum_beyond_the_classes,
                  SMALL_JSON ": /properties/1/default: error: small_ends(100000) is 1, "
                             "the registry says 0\n");
}

static struct subject_value enum_without_none(int code, size_t index) {
    return code == 10 ? number(1) : fake_color(code, index);
}

static struct subject_value enum_of_an_unknown_member(int code, size_t index) {
    return code == 9 ? number(1) : fake_color(code, index);
}

static void wrong_enum_without_default(void **state) {
    expect_getter(state, "color", enum_without_none,
                  SMALL_JSON ": /properties/2: error: small_color(10) is 1, "
                             "the registry says 0\n");
    expect_getter(state, "color", enum_of_an_unknown_member,
                  SMALL_JSON ": /classes/0/properties/color/value: error: small_color(9) is 1, "
                             "the registry says 2\n");
}

static struct subject_value set_of_one(int code, size_t index) {
    return code == 1 ? number(1) : fake_counts(code, index);
}

static void wrong_set(void **state) {
    expect_getter(state, "counts", set_of_one,
                  SMALL_JSON ": /codes/0/properties/counts: error: small_counts(1) is 1, "
                             "the registry says 3\n");
}

static struct subject_value int_of_one_byte(int code, size_t index) {
    return code == 77 ? number(255) : fake_weight(code, index);
}

static void wrong_int(void **state) {
    expect_getter(state, "weight", int_of_one_byte,
                  SMALL_JSON ": /properties/4/default: error: small_weight(77) is 255, "
                             "the registry says -1\n");
}

static struct subject_value code_of_another(int code, size_t index) {
    return code == 4 ? number(2) : fake_instead(code, index);
}

static void wrong_code(void **state) {
    expect_getter(state, "instead", code_of_another,
                  SMALL_JSON ": /classes/0/properties/instead: error: small_instead(4) is 2, "
                             "the registry says 3\n");
}

static int token_of_the_next_bit(int code, size_t index, int token) {
    return code == 7 && token == 31 ? 0 : fake_speaks(code, index, token);
}

static int token_that_is_not_1(int code, size_t index, int token) {
    return fake_parts_by(code, index, token) * 2;
}

static void wrong_tokens(void **state) {
    struct subject subject = right_subject;
    struct subject_getter getters[FAKE_GETTERS];
    memcpy(getters, fake_getters, sizeof getters);
    subject.getters = getters;
    getters[7].has = token_of_the_next_bit;
    expect(state, &subject, 0,
           SMALL_JSON ": /properties/7/default: error: small_speaks(7, 31) is 0, "
                      "the registry says 1\n");
    getters[7].has = fake_speaks;
    getters[FAKE_GETTERS - 1].has = token_that_is_not_1;
    expect(state, &subject, 0,
           SMALL_JSON ": /codes/0/properties/parts/0/by: error: small_parts_by(1, 0, 30) is 2, "
                      "the registry says 1\n");
}

static struct subject_value twin_by_number(int code, size_t index) {
    return code == 2 ? number(1) : fake_twin(code, index);
}

static void wrong_counterpart(void **state) {
    expect_getter(state, "twin", twin_by_number,
                  SMALL_JSON ": /properties/8: error: small_twin(2) is 1, the registry says 2\n");
}

static struct subject_value text_in_another_case(int code, size_t index) {
    return code == 1 ? text("First Hint") : fake_hint(code, index);
}

static struct subject_value text_that_is_null(int code, size_t index) {
    return code == -1 ? text(NULL) : fake_hint(code, index);
}

static void wrong_text(void **state) {
    expect_getter(state, "hint", text_in_another_case,
                  SMALL_JSON ": /codes/0/properties/hint: error: small_hint(1) is \"First Hint\", "
                             "the registry says \"First hint\"\n");
    expect_getter(state, "hint", text_that_is_null,
                  SMALL_JSON ": /properties/6/default: error: small_hint(-1) is NULL, "
                             "the registry says \"No hint\"\n");
}

static struct subject_value text_for_a_number(int code, size_t index) {
    return code == 1 ? text("7") : fake_weight(code, index);
}

static void getter_of_another_type(void **state) {
    expect_getter(state, "weight", text_for_a_number,
                  SMALL_JSON ": /codes/0/properties/weight: error: small_weight(1) is \"7\", "
                             "the registry says 7\n");
}

static struct subject_value count_without_the_last(int code, size_t index) {
    return code == 1 ? number(1) : fake_parts_count(code, index);
}

static struct subject_value count_of_both(int code, size_t index) {
    return code == 5 ? number(0) : fake_parts_count(code, index);
}

static void wrong_count_of_rows(void **state) {
    expect_getter(state, "parts_count", count_without_the_last,
                  SMALL_JSON ": /codes/0/properties/parts: error: small_parts_count(1) is 1, "
                             "the registry says 2\n");
    expect_getter(state, "parts_count", count_of_both,
                  SMALL_JSON ": /classes/0/properties/parts/value: error: small_parts_count(5) "
                             "is 0, the registry says 1\n");
}

static struct subject_value cell_of_another_row(int code, size_t index) {
    return code == 1 && index == 1 ? text("Head") : fake_parts_name(code, index);
}

static struct subject_value cell_of_the_next_code(int code, size_t index) {
    return code == 1 && index == 2 ? text("Base") : fake_parts_name(code, index);
}

static struct subject_value cell_of_an_index_of_one_byte(int code, size_t index) {
    return code == 1 && index == 257 ? text("Tail") : fake_parts_name(code, index);
}

static struct subject_value cell_of_a_sum_that_wraps(int code, size_t index) {
    return code == 1 && index == SIZE_MAX - 1 ? text("Tail") : fake_parts_name(code, index);
}

static void wrong_text_of_rows(void **state) {
    expect_getter(state, "parts_name", cell_of_another_row,
                  SMALL_JSON ": /codes/0/properties/parts/1/name: error: small_parts_name(1, 1) "
                             "is \"Head\", the registry says \"Tail\"\n");
    expect_getter(state, "parts_name", cell_of_the_next_code,
                  SMALL_JSON ": /codes/0/properties/parts: error: small_parts_name(1, 2) is "
                             "\"Base\", the registry says \"\"\n");
    expect_getter(state, "parts_name", cell_of_an_index_of_one_byte,
                  SMALL_JSON ": /codes/0/properties/parts: error: small_parts_name(1, 257) is "
                             "\"Tail\", the registry says \"\"\n");
    expect_getter(state, "parts_name", cell_of_a_sum_that_wraps,
                  SMALL_JSON ": /codes/0/properties/parts: error: small_parts_name(1, "
                             "18446744073709551614) is \"Tail\", the registry says \"\"\n");
}

static struct subject_value cell_without_default(int code, size_t index) {
    return code == 1 && index == 1 ? number(0) : fake_parts_need(code, index);
}

static struct subject_value cell_of_no_row(int code, size_t index) {
    return code == 50 && index == 1 ? number(0) : fake_parts_need(code, index);
}

static void wrong_enum_of_rows(void **state) {
    expect_getter(state, "parts_need", cell_without_default,
                  SMALL_JSON ": /codes/0/properties/parts/1: error: small_parts_need(1, 1) is 0, "
                             "the registry says 1\n");
    expect_getter(state, "parts_need", cell_of_no_row,
                  SMALL_JSON ": /properties/9: error: small_parts_need(50, 1) is 0, "
                             "the registry says 1\n");
}

static struct subject_value cell_of_the_class(int code, size_t index) {
    return code == 9 && index == 0 ? number(2) : fake_parts_times(code, index);
}

static void wrong_int_of_rows(void **state) {
    expect_getter(state, "parts_times", cell_of_the_class,
                  SMALL_JSON ": /classes/0/properties/parts/value/0: error: "
                             "small_parts_times(9, 0) is 2, the registry says 1\n");
}

static void missing_getter(void **state) {
    struct subject subject = right_subject;
    subject.getter_count = FAKE_GETTERS - 1;
    expect(state, &subject, 0,
           SMALL_JSON ": /properties/9/columns/3: error: small_parts_by is not among the names "
                      "that subject.c was compiled with\n");
}

static void wrong_enumerators_of_properties(void **state) {
    struct subject subject = right_subject;
    struct subject_constant constants[FAKE_CONSTANTS];
    memcpy(constants, fake_constants, sizeof constants);
    constants[FAKE_CODE_CONSTANTS].value = 7;
    constants[FAKE_CODE_CONSTANTS + 2].value = -1;
    constants[FAKE_CODE_CONSTANTS + 6].value = 1;
    subject.constants = constants;
    subject.constant_count = FAKE_CONSTANTS - 1;
    expect(state, &subject, 0,
           SMALL_JSON
           ": /properties/1/values/0: error: SMALL_ENDS_NOTHING is 7, the registry says "
           "0\n" SMALL_JSON ": /properties/2: error: SMALL_COLOR_NONE is -1, the registry says "
           "0\n" SMALL_JSON
           ": /properties/3/members/1: error: SMALL_COUNTS_ODD is 1, the registry says "
           "2\n" SMALL_JSON
           ": /properties/9/columns/1/values/1: error: SMALL_PARTS_NEED_MAY is not among "
           "the names that subject.c was compiled with\n");
}

static int best_that_is_the_last(const int *codes, size_t count) {
    if (count == 2 && codes[0] == 1 && codes[1] == 199) {
        return 199;
    }
    return fake_best(codes, count);
}

static int best_of_nothing(const int *codes, size_t count) {
    return count == 0 ? 0 : fake_best(codes, count);
}

static int best_that_stays(const int *codes, size_t count) {
    return count == 1 && codes[0] == 1 ? 1 : fake_best(codes, count);
}

static int best_of_three(const int *codes, size_t count) {
    return count > 2 && codes[2] == 100 ? 3 : fake_best(codes, count);
}

static void wrong_best(void **state) {
    struct subject subject = right_subject;
    subject.best = best_of_nothing;
    expect(state, &subject, 0,
           SMALL_JSON ": /best: error: small_best({}) is SMALL_NONE, the registry says 2\n");
    subject.best = best_that_stays;
    expect(state, &subject, 0,
           SMALL_JSON ": /best: error: small_best({1}) is 1, the registry says 100\n");
    subject.best = best_that_is_the_last;
    expect(state, &subject, 0,
           SMALL_JSON ": /best: error: small_best({1, 199}) is 199, the registry says 100\n");
    subject.best = best_of_three;
    expect(state, &subject, 1,
           SMALL_JSON ": /best: error: small_best({25614, 1278, 100, 86454}) "
                      "is 3, the registry says 100\n");
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(wrong_flag),
        cmocka_unit_test(wrong_enum),
        cmocka_unit_test(wrong_enum_without_default),
        cmocka_unit_test(wrong_set),
        cmocka_unit_test(wrong_int),
        cmocka_unit_test(wrong_code),
        cmocka_unit_test(wrong_text),
        cmocka_unit_test(getter_of_another_type),
        cmocka_unit_test(wrong_count_of_rows),
        cmocka_unit_test(wrong_text_of_rows),
        cmocka_unit_test(wrong_enum_of_rows),
        cmocka_unit_test(wrong_int_of_rows),
        cmocka_unit_test(missing_getter),
        cmocka_unit_test(wrong_enumerators_of_properties),
        cmocka_unit_test(wrong_best),
        cmocka_unit_test(wrong_tokens),
        cmocka_unit_test(wrong_counterpart),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
