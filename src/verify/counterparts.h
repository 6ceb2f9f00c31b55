#ifndef VERIFY_COUNTERPARTS_H
#define VERIFY_COUNTERPARTS_H

#include "registry.h"

/** How a code compares with that of another registry: the value of its enumerator. */
enum counterpart {
    COUNTERPART_NONE, /**< it is not a code of both */
    COUNTERPART_SAME, /**< the phrases are equal, whatever the letter case */
    COUNTERPART_RENAMED,
    COUNTERPART_DIFFERENT, /**< the registry says so */
};

/** What a property of that type gives for a code. */
enum counterpart counterpart_of(const struct registry *registry, const struct property *property,
                                int code);

/** Whether it is a code of the other registry, and not registered in this one. */
bool counterpart_only(const struct registry *registry, const struct property *property, int code);

#endif
