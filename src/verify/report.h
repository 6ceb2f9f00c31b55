#ifndef VERIFY_REPORT_H
#define VERIFY_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum { PLACE_STEPS = 8 /**< as deep as a place can be: /codes/41/properties/x/value/2/y is 7 */ };

/** One step of a JSON Pointer: the key of an object or, where that is NULL, an index of an array.
 */
struct place_step {
    const char *key;
    size_t index;
};

/**
 * Where something stands in a file: the path of the file, as the user gave it, and a JSON Pointer.
 *
 * Example: `sip.json: /codes/41/aliases/2/phrase` has five steps. The strings belong to somebody
 * else. All keys are names of the format or ids of properties, so none needs an escape.
 */
struct place {
    const char *path;
    struct place_step steps[PLACE_STEPS];
    size_t depth; /**< steps in use; none is the top of the file */
};

/** The top of a file. */
struct place place_top(const char *path);

/** A list, or an object, at the top of a file: `/codes`. */
struct place place_list(const char *path, const char *list);

/** The field of an object that stands at a place. */
struct place place_field(struct place place, const char *field);

/** The entry of an array that stands at a place. */
struct place place_at(struct place place, size_t index);

/** Collects faults: counts them, and prints them up to a limit. */
struct report {
    FILE *stream;   /**< where faults are printed */
    size_t limit;   /**< print so many, then stop; 0 is no limit */
    size_t faults;  /**< found so far */
    size_t lookups; /**< answers compared so far */
};

/** Prints `PATH: POINTER: error: MESSAGE`, unless the limit is reached, and counts it. */
#if defined(__GNUC__)
__attribute__((format(printf, 3, 4)))
#endif
void report_fault(struct report *report, struct place place, const char *format, ...);

/** Whether the limit is reached, so that looking for more is of no use. */
bool report_full(const struct report *report);

#endif
