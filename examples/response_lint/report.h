#ifndef RESPONSE_LINT_REPORT_H
#define RESPONSE_LINT_REPORT_H

#include "message.h"

#include <stdbool.h>
#include <stdio.h>

enum severity { NOTE, WARNING, ERROR };

/** Where findings go, and how many there were. */
struct report {
    FILE *out;
    const char *file; /**< the name of the input, as it stands before each finding */
    bool notes;       /**< whether notes are written */
    size_t count;     /**< of errors and warnings */
};

#ifdef __GNUC__
#define REPORT_FORMAT __attribute__((format(printf, 5, 6)))
#else
#define REPORT_FORMAT
#endif

/**
 * Write a finding, as `trace.log:12:9: error: MESSAGE [RFC 3261 s21.4.6]`.
 *
 * @param source  what the message rests on; with "" there are no brackets
 */
REPORT_FORMAT void report(struct report *report, enum severity severity, struct place place,
                          const char *source, const char *format, ...);

enum { QUOTED_SIZE = 80 };

/** Some bytes of the input, fit for a terminal. */
struct quoted {
    char string[QUOTED_SIZE];
};

/** A span for a message: without line ends, `?` for what is not printable ASCII; what does not fit
 * is cut, and marked by `...`. */
struct quoted quote(struct span span);

#endif
