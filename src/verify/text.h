#ifndef VERIFY_TEXT_H
#define VERIFY_TEXT_H

#include <stdbool.h>
#include <stddef.h>

/** Bytes and their number. They need not end in a NUL, may hold one, and belong to somebody else.
 */
struct text {
    const char *bytes;
    size_t length; /**< in bytes */
};

/** The text of a string that ends in a NUL, without the NUL; `string` must not be NULL. */
struct text text_of(const char *string);

/** The lower case of A to Z; every other byte as it is, whatever the locale. */
char text_lower(char byte);

/** The upper case of a to z; every other byte as it is, whatever the locale. */
char text_upper(char byte);

/** Whether both hold the same bytes. */
bool text_same(struct text a, struct text b);

/** Whether both hold the same bytes but for the case of ASCII letters. */
bool text_same_folded(struct text a, struct text b);

/** A number that is equal for texts that text_same_folded() calls the same. */
size_t text_hash_folded(struct text text);

enum { TEXT_QUOTED_SIZE = 160 };

/** Room for a quoted text, so that a message can hold several of them. */
struct text_quoted {
    char string[TEXT_QUOTED_SIZE];
};

/**
 * A text as C would write it, for a message: `"Busy\x00Here"`.
 *
 * Bytes that are not printable ASCII become `\xNN`. What does not fit is cut, and marked by `...`.
 * `NULL` where the bytes are NULL.
 */
struct text_quoted text_quote(struct text text);

/** text_quote() of a string that ends in a NUL, or is NULL. */
struct text_quoted text_quote_string(const char *string);

#endif
