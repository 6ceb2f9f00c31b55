/*
 * The checks of the verifier of a registry of tokens, against a subject that is wrong in one point:
 * each must say so, with the right pointer and the right words. The subject says what
 * small_tokens.json says.
 */

#include "check_fixture.h"
#include "harness.h"

#include <string.h>

static const char *right_text(int value) {
    static const char *const texts[] = {"", "BYE", "bye"};
    return texts[value == 1 || value == 2 ? value : 0];
}

static int right_is_registered(int value) {
    return value == 1 || value == 2 ? 1 : 0;
}

static int is(const char *bytes, size_t length, const char *string) {
    return text_same((struct text){bytes, length}, text_of(string));
}

static int right_from_text(const char *text, size_t length) {
    if (is(text, length, "BYE") || is(text, length, "b")) {
        return 1;
    }
    return is(text, length, "bye") ? 2 : 0;
}

static int right_at(size_t index) {
    return index < 2 ? (int)index + 1 : 0;
}

static const struct subject_row right_rows[] = {{1, 1, "BYE", "BYE"}, {2, 2, "2ND_BYE", "bye"}};
static const struct subject_constant right_constants[] = {{"BYE", 1}, {"2ND_BYE", 2}};

static struct subject right_subject(void) {
    return (struct subject){
        .prefix = "word",
        .upper = "WORD",
        .profile = SUBJECT_FULL,
        .count = 2,
        .rows = right_rows,
        .row_count = 2,
        .constants = right_constants,
        .constant_count = 2,
        .phrase = right_text,
        .is_registered = right_is_registered,
        .from_phrase = right_from_text,
        .at = right_at,
    };
}

static void right_subject_has_no_fault(void **state) {
    const struct subject subject = right_subject();
    expect(state, &subject, 0, "");
}

static const char *text_of_others(int value) {
    return value == 3 ? "Unknown" : right_text(value);
}

static void text_of_an_unknown_value(void **state) {
    struct subject subject = right_subject();
    subject.phrase = text_of_others;
    expect(state, &subject, 0,
           TOKENS_JSON ": /tokens: error: word_text(3) is \"Unknown\", the registry says \"\"\n");
}

static int registered_nowhere(int value) {
    return value == 2 ? 0 : right_is_registered(value);
}

static void token_that_is_not_registered(void **state) {
    struct subject subject = right_subject();
    subject.is_registered = registered_nowhere;
    expect(state, &subject, 0,
           TOKENS_JSON ": /tokens/1: error: word_is_registered(2) is 0, the registry says 1\n");
}

static int from_text_without_alias(const char *text, size_t length) {
    return length == 1 ? 0 : right_from_text(text, length);
}

static void missing_alias(void **state) {
    struct subject subject = right_subject();
    subject.from_phrase = from_text_without_alias;
    expect(state, &subject, 1,
           TOKENS_JSON ": /tokens/0/aliases/0/token: error: word_from_text(\"b\", 1) is WORD_NONE, "
                       "the registry says 1\n");
}

static int from_text_of_any_case(const char *text, size_t length) {
    return length == 1 && (text[0] == 'b' || text[0] == 'B') ? 1 : right_from_text(text, length);
}

static void case_that_does_not_count(void **state) {
    struct subject subject = right_subject();
    subject.from_phrase = from_text_of_any_case;
    expect(state, &subject, 1,
           TOKENS_JSON ": /tokens/0/token: error: word_from_text(\"B\", 1) is 1, "
                       "the registry has no such token\n");
}

static int from_text_to_the_first(const char *text, size_t length) {
    return text_same_folded((struct text){text, length}, text_of("bye"))
               ? 1
               : right_from_text(text, length);
}

static void token_of_other_case_that_gives_the_first(void **state) {
    struct subject subject = right_subject();
    subject.from_phrase = from_text_to_the_first;
    expect_wording(state, &subject, "word_from_text(\"bye\", 3) is 1, the registry says 2");
}

static void rows_that_differ(void **state) {
    static const struct subject_row rows[] = {{1, 1, "BYE", "Bye"}, {3, 2, "2ND_BYE", "bye"}};
    struct subject subject = right_subject();
    subject.rows = rows;
    subject.count = 3;
    expect(state, &subject, 0,
           TOKENS_JSON ": /tokens: error: WORD_COUNT is 3, the registry has 2 tokens\n" TOKENS_JSON
                       ": /tokens/0/token: error: row 0 of WORD_MAP has the token \"Bye\", "
                       "the registry says \"BYE\"\n" TOKENS_JSON
                       ": /tokens/1/ordinal: error: row 1 of WORD_MAP has the ordinal 3, "
                       "the registry says 2\n");
}

static int at_swapped(size_t index) {
    return index < 2 ? 2 - (int)index : 0;
}

static void order_that_differs(void **state) {
    struct subject subject = right_subject();
    subject.at = at_swapped;
    expect(state, &subject, 0,
           TOKENS_JSON
           ": /tokens/0/ordinal: error: word_at(0) is 2, the registry says 1\n" TOKENS_JSON
           ": /tokens/1/ordinal: error: word_at(1) is 1, the registry says 2\n");
}

int main(void) {
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(right_subject_has_no_fault),
        cmocka_unit_test(text_of_an_unknown_value),
        cmocka_unit_test(token_that_is_not_registered),
        cmocka_unit_test(missing_alias),
        cmocka_unit_test(case_that_does_not_count),
        cmocka_unit_test(token_of_other_case_that_gives_the_first),
        cmocka_unit_test(rows_that_differ),
        cmocka_unit_test(order_that_differs),
    };
    return cmocka_run_group_tests(tests, set_up_tokens, tear_down);
}
