#ifndef VERIFY_MAPPING_H
#define VERIFY_MAPPING_H

#include "exit_status.h"
#include "registry.h"
#include "report.h"
#include "text.h"

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

/** A row of a map: of one code, or of the members of a class that have no row of their own. */
struct mapping_row {
    bool is_class;
    int first; /**< the code, or the lowest member */
    int last;  /**< the code, or the highest member */
    bool ends; /**< whether it leads to a code */
    int to;    /**< that code; else what stands for none */
    struct text when;
    struct text note;
    struct text source;
    struct place place; /**< /rows/41 */
};

/** Rows beside each other, those of one code or class. */
struct mapping_rows {
    const struct mapping_row *items; /**< the one without a condition first */
    size_t count;
};

/** What a code becomes whatever the conditions are, and the place that says so. */
struct mapping_answer {
    int to;
    struct place place;
};

/** A map, and the registries that it joins. */
struct mapping {
    const char *path;
    struct text id;
    struct registry from;
    struct registry to;
    int none;                 /**< stands for no code of `to` */
    struct mapping_row *rows; /**< by code; then those of classes, by class */
    size_t count;
    size_t of_codes; /**< how many of them are of codes */
    bool has_default;
    int fallback;     /**< the default; where there is none, what stands for none */
    json_t *document; /**< owns every text above */
};

/** Which files to read. */
struct mapping_files {
    const char *map;
    const char *from; /**< the registry that it leads from */
    const char *to;   /**< the registry that it leads to */
    const char *data; /**< a folder where registries are looked for that those name, or NULL */
};

/**
 * Reads a map and its registries.
 *
 * @param report  receives every fault that keeps a file from being what it should be
 * @param out     receives the map; free with mapping_free(), also after a failure
 * @return STATUS_DONE, STATUS_USAGE (cannot be read) or STATUS_REFUSED
 */
enum exit_status mapping_read(const struct mapping_files *files, struct report *report,
                              struct mapping *out);

void mapping_free(struct mapping *mapping);

/** The rows of a code: its own, or else those of its class; none where that has none. */
struct mapping_rows mapping_rows_of(const struct mapping *mapping, int code);

/** What a code becomes: by its row without a condition, by that of its class, by the default. */
struct mapping_answer mapping_answer_of(const struct mapping *mapping, int code);

#endif
