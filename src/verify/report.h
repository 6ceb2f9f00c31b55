#ifndef VERIFY_REPORT_H
#define VERIFY_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/** Stands for "no index" in a place. */
#define PLACE_NO_INDEX SIZE_MAX

/**
 * Where something stands in a file: a JSON Pointer in parts, /LIST/INDEX/aliases/ALIAS/FIELD.
 *
 * Example: {"sip.json", "codes", 41, 2, "phrase"} is `sip.json: /codes/41/aliases/2/phrase`. The
 * strings belong to somebody else. All of them are names of the format, so none needs an escape.
 */
struct place {
    const char *path;  /**< of the file, as the user gave it */
    const char *list;  /**< first part, such as "codes"; NULL is the top of the file */
    size_t index;      /**< in that list, from 0, or PLACE_NO_INDEX */
    size_t alias;      /**< in the list of aliases, from 0, or PLACE_NO_INDEX */
    const char *field; /**< last part, or NULL */
};

/** The same place with another last part. */
struct place place_field(struct place place, const char *field);

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
