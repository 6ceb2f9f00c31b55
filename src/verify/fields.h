#ifndef VERIFY_FIELDS_H
#define VERIFY_FIELDS_H

#include "report.h"
#include "text.h"

#include <jansson.h>
#include <stdbool.h>

/*
 * Fields of a JSON object, read with a fault for each that is missing or of the wrong type. The
 * place is that of the object; the fault names the field behind it.
 */

/** An integer in the range of int. False, with a fault, where it is not there or not one. */
bool fields_int(const json_t *object, const char *key, struct place place, struct report *report,
                int *out);

/** A text of at least one byte, without NUL. False, with a fault, where it is not there or not one.
 */
bool fields_text(const json_t *object, const char *key, struct place place, struct report *report,
                 struct text *out);

/** An array that may be missing (NULL). False, with a fault, where it is something else. */
bool fields_array(const json_t *object, const char *key, struct place place, struct report *report,
                  const json_t **out);

/** An object that may be missing (NULL). False, with a fault, where it is something else. */
bool fields_object(const json_t *object, const char *key, struct place place, struct report *report,
                   json_t **out);

#endif
