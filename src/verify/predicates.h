#ifndef VERIFY_PREDICATES_H
#define VERIFY_PREDICATES_H

#include "getters.h"

/** A function that tells by its number what a code is. */
struct predicate {
    struct getter_name name;        /**< behind the prefix: "is_success" */
    const struct code_class *class; /**< whose members are meant, or NULL */
    const struct property *only;    /**< codes of whose other registry alone are meant, or NULL */
    struct text kind;               /**< of the classes that are meant, where no one class is */
    struct place place;
};

/** Receives one predicate. */
typedef void predicate_visitor(void *context, const struct predicate *predicate);

/** Hands on a predicate for each kind that classes have, for each class not called as one, and
 * for each counterpart. */
void predicates_visit(const struct registry *registry, predicate_visitor *visitor, void *context);

/** Whether it holds for a code, registered or not. */
bool predicate_holds(const struct registry *registry, const struct predicate *predicate, int code);

#endif
