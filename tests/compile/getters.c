/* Calls the getters of tests/golden/properties.json, and says where one is wrong. */
#define PROP_NO_DEPRECATED /* TEN is deprecated, and asked for all the same */
#include "prop.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

static int failed;

static void check(int right, const char *what) {
    if (!right) {
        printf("%s\n", what);
        failed = 1;
    }
}

#define CHECK(what) check(what, #what)
#define SAYS(what, text) check(strcmp(what, text) == 0, #what)

/** What a code says itself. */
static void check_own(void) {
    CHECK(prop_retry(PROP_ZERO) == 0);
    CHECK(prop_ends(PROP_ZERO) == PROP_ENDS_THE_10TH);
    CHECK(prop_needs(PROP_ZERO) == PROP_NEEDS_MUST);
    CHECK(prop_counts(PROP_ZERO) == (PROP_COUNTS_GOOD | PROP_COUNTS_BAD));
    CHECK(prop_counts(PROP_TWO) == 0);
    CHECK(prop_bits(PROP_ZERO) == (1U << 30 | 1U));
    CHECK(prop_weight(PROP_ZERO) == 5);
    CHECK(prop_far(PROP_ZERO) == INT_MIN);
    CHECK(prop_far(PROP_TEN) == INT_MAX);
    SAYS(prop_hint(PROP_ZERO), "None of it");
    CHECK(prop_instead(PROP_ZERO) == PROP_LESS);
    CHECK(prop_abroad(PROP_ZERO) == INT_MAX);
}

/** What the class `low` says for a code that says nothing, and for a number that is no code. */
static void check_class(int code) {
    CHECK(prop_retry(code) == 1);
    CHECK(prop_ends(code) == PROP_ENDS_CALL);
    CHECK(prop_needs(code) == PROP_NEEDS_MAY);
    CHECK(prop_counts(code) == PROP_COUNTS_GOOD);
    CHECK(prop_bits(code) == 0);
    CHECK(prop_weight(code) == -1);
    CHECK(prop_far(code) == 0);
    SAYS(prop_hint(code), "Say \"low\" */ ?\?/");
    CHECK(prop_instead(code) == PROP_TWO);
    CHECK(prop_abroad(code) == -7);
    CHECK(prop_headers_count(code) == 1);
    SAYS(prop_headers_header(code, 0), "Low");
    CHECK(prop_headers_in(code, 0) == (PROP_HEADERS_IN_A | PROP_HEADERS_IN_B));
}

/** Tokens by ordinal; what is no ordinal counts as one that the registry does not have. */
static void check_tokens(void) {
    CHECK(!prop_works_with(PROP_ZERO, 1) && prop_works_with(PROP_ZERO, 2));
    CHECK(prop_works_with(PROP_ZERO, 30) && !prop_works_with(PROP_ZERO, 31));
    CHECK(!prop_works_with(PROP_ZERO, 0) && !prop_works_with(PROP_ZERO, -2));
    CHECK(prop_works_with(5, 1) && !prop_works_with(5, 30) && prop_works_with(5, INT_MAX));
    CHECK(!prop_works_with(INT_MIN, 1) && prop_works_with(INT_MIN, 34));
    CHECK(!prop_works_with(PROP_TWO, 1) && !prop_works_with(PROP_TWO, 0));
    CHECK(prop_headers_for(PROP_ZERO, 0, 30) && !prop_headers_for(PROP_ZERO, 0, 1));
    CHECK(prop_headers_for(PROP_ZERO, 1, 62) && !prop_headers_for(PROP_ZERO, 2, 30));
}

/** What is elsewhere a code too. */
static void check_counterparts(void) {
    CHECK(prop_twin(PROP_LESS) == PROP_TWIN_RENAMED && !prop_is_twin_only(PROP_LESS));
    CHECK(prop_twin(PROP_ZERO) == PROP_TWIN_SAME && !prop_is_twin_only(PROP_ZERO));
    CHECK(prop_twin(PROP_TWO) == PROP_TWIN_DIFFERENT && prop_twin(PROP_TEN) == PROP_TWIN_NONE);
    CHECK(prop_is_twin_only(400) && prop_is_twin_only(INT_MAX) && prop_is_twin_only(-INT_MAX));
    CHECK(!prop_is_twin_only(INT_MIN) && !prop_is_twin_only(PROP_TEN));
    CHECK(prop_twin(400) == PROP_TWIN_NONE);
}

/** The heaviest of several: the first of those, and what is to be used instead of it. */
static void check_best(void) {
    const int unknown[] = {INT_MIN, 5, 1000, 500};
    const int turned[] = {PROP_LESS, PROP_ZERO, PROP_LESS};
    const int light[] = {PROP_TWO, 5};
    CHECK(prop_best(NULL, 0) == PROP_TEN);
    CHECK(prop_best(light, 2) == PROP_TEN);
    CHECK(prop_best(unknown, 4) == INT_MIN);
    CHECK(prop_best(unknown + 1, 3) == 1000);
    CHECK(prop_best(turned, 3) == PROP_LESS);
}

/** The defaults, where neither says anything. */
static void check_nothing(int code) {
    CHECK(prop_retry(code) == 0);
    CHECK(prop_ends(code) == PROP_ENDS_NOTHING);
    CHECK(prop_needs(code) == PROP_NEEDS_NONE);
    CHECK(prop_counts(code) == PROP_COUNTS_GOOD);
    CHECK(prop_weight(code) == 300);
    SAYS(prop_hint(code), "Say \"what\"?");
    CHECK(prop_instead(code) == PROP_NONE);
    CHECK(prop_headers_count(code) == 0);
    CHECK(prop_bare_count(code) == 0);
    CHECK(prop_bare_on(code, 0) == 0);
}

static void check_beyond(int code, size_t index) {
    SAYS(prop_headers_header(code, index), "");
    SAYS(prop_headers_condition(code, index), "");
    CHECK(prop_headers_and(code, index) == PROP_HEADERS_AND_MUST);
    CHECK(prop_headers_or(code, index) == PROP_HEADERS_OR_NONE);
    CHECK(prop_headers_in(code, index) == 0);
    CHECK(prop_headers_row(code, index) == 70000);
    CHECK(prop_headers_see(code, index) == 2);
    CHECK(prop_headers_once(code, index) == 1);
}

static void check_rows(void) {
    CHECK(prop_headers_count(PROP_ZERO) == 2);
    SAYS(prop_headers_header(PROP_ZERO, 0), "First");
    SAYS(prop_headers_condition(PROP_ZERO, 0), "");
    CHECK(prop_headers_row(PROP_ZERO, 0) == 70000);
    SAYS(prop_headers_header(PROP_ZERO, 1), "Second");
    SAYS(prop_headers_condition(PROP_ZERO, 1), "If \\ it rains");
    CHECK(prop_headers_and(PROP_ZERO, 1) == PROP_HEADERS_AND_MAY);
    CHECK(prop_headers_or(PROP_ZERO, 1) == PROP_HEADERS_OR_MUST);
    CHECK(prop_headers_in(PROP_ZERO, 1) == PROP_HEADERS_IN_B);
    CHECK(prop_headers_row(PROP_ZERO, 1) == -70000);
    CHECK(prop_headers_see(PROP_ZERO, 1) == 0);
    CHECK(prop_headers_once(PROP_ZERO, 1) == 0);
    CHECK(prop_headers_count(PROP_TWO) == 1);
    SAYS(prop_headers_header(PROP_TWO, 0), "linux");
    check_beyond(PROP_ZERO, 2);
    check_beyond(PROP_TWO, (size_t)-1);
    check_beyond(PROP_TEN, 0);
    check_beyond(INT_MIN, 0);
}

int main(void) {
    check_own();
    check_class(PROP_LESS);
    check_class(-9);
    check_class(9);
    check_best();
    check_tokens();
    check_counterparts();
    check_nothing(PROP_TEN);
    check_nothing(99);
    check_nothing(100);
    check_nothing(INT_MIN);
    check_nothing(INT_MAX);
    check_rows();
    return failed;
}
