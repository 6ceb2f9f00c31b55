#ifndef RESPONSE_LINT_INPUT_H
#define RESPONSE_LINT_INPUT_H

#include <stddef.h>
#include <stdio.h>

/** The longest input, in MiB and in bytes. */
enum { INPUT_MAX_MIB = 64, INPUT_MAX = INPUT_MAX_MIB << 20 };

enum input_status {
    INPUT_READ,
    INPUT_UNREADABLE, /**< errno says why */
    INPUT_TOO_LONG,   /**< it has more than INPUT_MAX bytes */
};

/**
 * Read a stream to its end. At no time are more than twice its bytes, or 4 KiB, allocated.
 *
 * @param out     receives the bytes; free() them; untouched on failure
 * @param length  receives their number
 */
enum input_status input_read(FILE *stream, char **out, size_t *length);

#endif
