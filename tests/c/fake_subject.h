#ifndef TESTS_FAKE_SUBJECT_H
#define TESTS_FAKE_SUBJECT_H

#include "subject.h"

/**
 * A subject that says what small.json says, written by hand; tests copy it and make it wrong.
 *
 * Its functions are there too, so that a wrong one can be wrong for one argument only.
 */
extern const struct subject right_subject;

enum {
    FAKE_ROWS = 3,
    FAKE_CODE_CONSTANTS = 7, /**< of codes and classes; they come first */
    FAKE_CONSTANTS = 20,     /**< of properties too */
    FAKE_PREDICATES = 4,
};

extern const struct subject_row fake_rows[FAKE_ROWS];
extern const struct subject_constant fake_constants[FAKE_CONSTANTS];
extern const struct subject_predicate fake_predicates[FAKE_PREDICATES];

const char *fake_phrase(int code);
const char *fake_name(int code);
int fake_is_registered(int code);
int fake_class_of(int code);
int fake_is_low(int code);
int fake_is_high(int code);
int fake_effective(int code);
int fake_from_phrase(const char *text, size_t length);
int fake_from_name(const char *text, size_t length);
int fake_from_digits(const char *text, size_t length);
int fake_at(size_t index);

#endif
