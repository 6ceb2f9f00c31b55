/*
 * Calls the functions of tests/golden/maps/route.json, and says where one is wrong. Compile with
 * -DHEADER='"prop_to_two.h"' -DPREFIX=prop_to_two -DNONE=PROP_TO_TWO_NONE.
 */

#include HEADER

#include <limits.h>
#include <stdio.h>
#include <string.h>

#define JOIN_TOKENS(a, b) a##b
#define JOIN(a, b) JOIN_TOKENS(a, b)
#define MAP(suffix) JOIN(PREFIX, suffix)

static int failed;

static void check(int right, const char *what) {
    if (!right) {
        printf("%s\n", what);
        failed = 1;
    }
}

#define CHECK(what) check(what, #what)
#define SAYS(what, text) check(strcmp(what, text) == 0, #what)

static void check_answers(void) {
    CHECK(PREFIX(-3) == 2);
    CHECK(PREFIX(0) == 2);     /* its own row has a condition, that of its class has none */
    CHECK(PREFIX(2) == 2);     /* the row without a condition */
    CHECK(PREFIX(5) == 2);     /* no row, of the class low */
    CHECK(PREFIX(10) == NONE); /* the row says so, though there is a default */
    CHECK(PREFIX(11) == 4);    /* both rows of the class have a condition */
    CHECK(PREFIX(400) == 4);
    CHECK(PREFIX(INT_MIN) == 4);
    CHECK(PREFIX(INT_MAX) == 4);
}

static void check_rows(void) {
    CHECK(MAP(_count)(2) == 3);
    CHECK(MAP(_count)(5) == 1);
    CHECK(MAP(_count)(11) == 2);
    CHECK(MAP(_to)(2, 0) == 2);
    CHECK(MAP(_to)(2, 1) == 4);
    CHECK(MAP(_to)(2, 2) == NONE);
    SAYS(MAP(_when)(2, 0), "");
    SAYS(MAP(_when)(2, 1), "It is late.");
    SAYS(MAP(_when)(0, 0), "Only \"so\" */ it is \?\?/ said \\");
    SAYS(MAP(_note)(2, 1), "As a rule.");
    SAYS(MAP(_note)(2, 2), "");
    SAYS(MAP(_source)(2, 2), "A book");
    SAYS(MAP(_source)(12, 1), "RFC 1 s4");
}

/** A row that is not there. */
static void check_beyond(int code, size_t index) {
    CHECK(MAP(_to)(code, index) == NONE);
    SAYS(MAP(_when)(code, index), "");
    SAYS(MAP(_note)(code, index), "");
    SAYS(MAP(_source)(code, index), "");
}

int main(void) {
    check_answers();
    check_rows();
    CHECK(MAP(_count)(400) == 0);
    check_beyond(400, 0);
    check_beyond(2, 3);
    check_beyond(-3, (size_t)-1);
    return failed;
}
