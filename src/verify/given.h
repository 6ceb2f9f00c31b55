#ifndef VERIFY_GIVEN_H
#define VERIFY_GIVEN_H

#include "registry.h"

/** What a registry gives as the value of a property of a code. */
struct given {
    const json_t *value;        /**< bare; NULL where neither the code nor its class gives one */
    bool full;                  /**< whether it stands in an object, with its source */
    const struct place *holder; /**< of the code or of the class; NULL where the value is NULL */
};

/** The value of the code itself, else that of its class; the default is for the caller to see to.
 */
struct given given_find(const struct registry *registry, const struct property *property, int code);

/** Where the value stands, `/codes/12/properties/ends`; without one, where it is declared. */
struct place given_place(const struct given *given, const struct property *property);

/**
 * Checks every value of every code and class, and the defaults: it must be of a declared property
 * and of its type, and a code that it names must be there.
 */
void given_check(const struct registry *registry, struct report *report);

#endif
