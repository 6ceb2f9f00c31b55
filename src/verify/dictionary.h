#ifndef VERIFY_DICTIONARY_H
#define VERIFY_DICTIONARY_H

#include "text.h"

#include <stdbool.h>
#include <stddef.h>

struct dictionary_entry {
    struct text text; /**< bytes NULL where the slot is free */
    int value;
};

/** Numbers by text; the case of ASCII letters may count or not. Texts are not copied. */
struct dictionary {
    struct dictionary_entry *slots;
    size_t mask; /**< number of slots less 1; the number is a power of two */
    bool exact;  /**< whether letter case counts; to be set before a text is entered */
};

/** A dictionary with room for `count` texts, of any case; free with dictionary_free(). */
struct dictionary dictionary_new(size_t count);

void dictionary_free(struct dictionary *dictionary);

/** Enters a text. Where it is there already, the lower value stays. */
void dictionary_put(struct dictionary *dictionary, struct text text, int value);

/** Finds the value of a text. False, with `value` untouched, where it is not there. */
bool dictionary_get(const struct dictionary *dictionary, struct text text, int *value);

#endif
