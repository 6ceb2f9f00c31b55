#ifndef TESTS_HARNESS_H
#define TESTS_HARNESS_H

/* What cmocka.h needs before it, and what more than one test program uses. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>

/** What a function prints goes here instead of to stderr. */
struct capture {
    FILE *stream;
    char *text; /**< what was printed, after capture_text() */
    size_t length;
};

/** Begins to capture; end with capture_end(). */
void capture_begin(struct capture *capture);

/** What was printed so far, ending in a NUL; belongs to the capture. */
const char *capture_text(struct capture *capture);

void capture_end(struct capture *capture);

/** Fails the test, and shows both, unless the text begins with `start`. */
void assert_begins(const char *text, const char *start);

/** Writes a file for a test; fails the test where that cannot be. */
void write_file(const char *path, const char *bytes, size_t length);

/** write_file() of a string. */
void write_text(const char *path, const char *string);

#endif
