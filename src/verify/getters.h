#ifndef VERIFY_GETTERS_H
#define VERIFY_GETTERS_H

#include "registry.h"

/** Room for what stands behind the prefix in the name of a function. */
struct getter_name {
    char string[256];
};

/**
 * A function that the generated header must have, for a property or for a column of one.
 *
 * Rows have several: one that counts them, and one for each column.
 */
struct getter {
    struct getter_name name; /**< "retry_after"; "headers_count", "headers_needed" */
    const char *kind;        /**< of its macro in the names for subject.c: "GETTER_ENUM" */
    const struct property *property;
    const struct property *column; /**< NULL for all but the cells of rows */
};

/** The name that ids make together: `retry-after` and "" make retry_after; cut at 255 bytes. */
struct getter_name getter_name_of(struct text property, struct text part);

/** Receives one getter. */
typedef void getter_visitor(void *context, const struct getter *getter);

/** Hands on every getter, in the order of the declarations. */
void getters_visit(const struct registry *registry, getter_visitor *visitor, void *context);

#endif
