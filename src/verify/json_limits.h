#ifndef VERIFY_JSON_LIMITS_H
#define VERIFY_JSON_LIMITS_H

#include <stdbool.h>
#include <stddef.h>

/** The first thing in a JSON text that the registry format forbids though JSON allows it. */
struct json_limits_fault {
    size_t line;         /**< from 1 */
    size_t column;       /**< from 1, in characters */
    const char *message; /**< static */
};

/**
 * Looks for a fraction, an exponent, or more levels than DOCUMENT_MAX_DEPTH.
 *
 * @param bytes   a JSON text that a parser has accepted
 * @param fault   receives the first fault; untouched where there is none
 * @return whether there is one
 */
bool json_limits_exceeded(const char *bytes, size_t length, struct json_limits_fault *fault);

#endif
