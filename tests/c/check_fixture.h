#ifndef TESTS_CHECK_FIXTURE_H
#define TESTS_CHECK_FIXTURE_H

#include "checks.h"

/*
 * What tests of the checks share: small.json, small_tokens.json or small_lines.json, read. The test
 * is compiled with their paths, SMALL_JSON, TOKENS_JSON and LINES_JSON, which all faults begin
 * with.
 */

/** Reads small.json; for cmocka. */
int set_up(void **state);

/** Reads small_tokens.json; for cmocka. */
int set_up_tokens(void **state);

/** Reads small_lines.json; for cmocka. */
int set_up_lines(void **state);

/** Undoes set_up() and its sisters. */
int tear_down(void **state);

/**
 * Compares a subject with what was read by all checks. What they print must be the lines expected.
 *
 * @param state  as cmocka gives it to a test
 * @param limit  stop after so many faults; 0 is never
 * @param lines  each ending in a line feed; "" where the subject must be found right
 */
void expect(void **state, const struct subject *subject, size_t limit, const char *lines);

/** What a check is given, of what was read, to be called alone. */
struct checks fixture_checks(void **state, const struct subject *subject, struct report *report);

/** The same by check_wordings() alone, up to one fault, whose line must hold `part`. */
void expect_wording(void **state, const struct subject *subject, const char *part);

#endif
