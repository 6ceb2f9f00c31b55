#ifndef VERIFY_CHECK_MAPPING_H
#define VERIFY_CHECK_MAPPING_H

#include "mapping.h"
#include "mapping_subject.h"

/** Compiled functions of a map, and the map that they are compared with. */
struct mapping_check {
    const struct mapping_subject *subject;
    const struct mapping *mapping;
    struct report *report;
    const int *codes; /**< to ask about: probes_new() of the registry that the map leads from */
    size_t count;
};

/** Every function: of every int in `codes`, every row, and many beyond the last. */
void check_mapping(const struct mapping_check *check);

#endif
