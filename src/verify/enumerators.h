#ifndef VERIFY_ENUMERATORS_H
#define VERIFY_ENUMERATORS_H

#include "registry.h"

enum { ENUMERATOR_PARTS = 3 /**< of a column: property, column, member */ };

/**
 * An enumerator that the generated header must have.
 *
 * Its name, without the prefix, is made of parts: "BUSY_HERE"; "CLASS" and the id of a class;
 * the ids of a property, of a column if it is one of those, and of the member.
 */
struct enumerator {
    struct text parts[ENUMERATOR_PARTS];
    size_t part_count;
    long long value;
    struct place place;
};

/** Receives one enumerator. */
typedef void enumerator_visitor(void *context, const struct enumerator *enumerator);

/** Hands on every enumerator of codes and their aliases, then CLASS_NONE, then the classes.
 *
 * Tokens have no classes, and no CLASS_NONE either.
 */
void enumerators_visit(const struct registry *registry, enumerator_visitor *visitor, void *context);

/** Hands on every enumerator of properties and their columns. */
void enumerators_visit_properties(const struct registry *registry, enumerator_visitor *visitor,
                                  void *context);

/** Room for a name: of a class id of any length that is worth showing. */
struct enumerator_name {
    char string[256];
};

/** The name without the prefix, "CLASS_CLIENT_ERROR"; cut where it is longer than 255 bytes. */
struct enumerator_name enumerator_name(const struct enumerator *enumerator);

#endif
