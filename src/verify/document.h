#ifndef VERIFY_DOCUMENT_H
#define VERIFY_DOCUMENT_H

#include "exit_status.h"

#include <jansson.h>
#include <stddef.h>
#include <stdio.h>

enum {
    DOCUMENT_MAX_DEPTH = 64,      /**< arrays and objects inside each other */
    DOCUMENT_MAX_BYTES = 1 << 30, /**< of a file */
};

/**
 * Reads a JSON file under the limits of the registry format.
 *
 * Refused with `path:line:column: error: ...` are: what RFC 8259 or UTF-8 forbids, a byte order
 * mark, a key that an object has twice, a number with a fraction or an exponent, an integer beyond
 * 64 bits, more than DOCUMENT_MAX_DEPTH levels, and more than DOCUMENT_MAX_BYTES.
 *
 * @param path    file to read
 * @param out     receives the value; free with json_decref(); untouched on failure
 * @param errors  where the one fault is printed
 * @return STATUS_DONE, STATUS_USAGE (cannot be read) or STATUS_REFUSED (such as `[1,]`)
 */
enum exit_status document_read(const char *path, json_t **out, FILE *errors);

/** The same for bytes in memory; `path` only names them. */
enum exit_status document_parse(const char *path, const char *bytes, size_t length, json_t **out,
                                FILE *errors);

#endif
