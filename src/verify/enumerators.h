#ifndef VERIFY_ENUMERATORS_H
#define VERIFY_ENUMERATORS_H

#include "registry.h"

#include <stdio.h>

/**
 * An enumerator that the generated header must have.
 *
 * Its name, without the prefix, is `head` then `tail`: "" and "BUSY_HERE", or "CLASS_" and the id
 * of a class, which is in lower case.
 */
struct enumerator {
    const char *head;
    struct text tail;
    int value;
    struct place place;
};

/** Receives one enumerator. */
typedef void enumerator_visitor(void *context, const struct enumerator *enumerator);

/** Hands on every enumerator: codes and their aliases, then CLASS_NONE, then the classes. */
void enumerators_visit(const struct registry *registry, enumerator_visitor *visitor, void *context);

/** Room for a name: of a class id of any length that is worth showing. */
struct enumerator_name {
    char string[256];
};

/** The name without the prefix, "CLASS_CLIENT_ERROR"; cut where it is longer than 255 bytes. */
struct enumerator_name enumerator_name(const struct enumerator *enumerator);

/**
 * Prints `ENUMERATOR(BUSY_HERE)` for each, one a line, for subject.c to include.
 *
 * @return 0, or -1 where the stream cannot be written or a name is not one of C
 */
int enumerators_print(const struct registry *registry, FILE *stream);

#endif
