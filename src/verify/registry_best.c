#include "registry_best.h"

#include "fields.h"

/* The property of this registry that a key names, which must be of a type; or NULL. */
static const struct property *read_property(const struct registry *registry, const json_t *row,
                                            const char *key, enum property_type type,
                                            struct report *report) {
    const struct place place = registry->best.place;
    struct text id = {NULL, 0};
    if (!fields_text(row, key, place, report, &id)) {
        return NULL;
    }
    const struct property *property = properties_find(&registry->properties, id.bytes);
    if (property == NULL || property->type != type || property->foreign) {
        report_fault(report, place_field(place, key),
                     "%s is no property of this registry of the type that is needed",
                     text_quote(id).string);
        return NULL;
    }
    return property;
}

void registry_read_best(struct registry *registry, const json_t *root, struct report *report) {
    struct best *best = &registry->best;
    json_t *row = NULL;
    best->place = place_list(registry->path, "best");
    if (!fields_object(root, "best", place_top(registry->path), report, &row) || row == NULL) {
        return;
    }
    best->rank = read_property(registry, row, "rank", PROPERTY_INT, report);
    if (json_object_get(row, "instead") != NULL) {
        best->instead = read_property(registry, row, "instead", PROPERTY_CODE, report);
    }
    fields_int(row, "nothing", best->place, report, &best->nothing);
}

void registry_check_best(const struct registry *registry, struct report *report) {
    const struct best *best = &registry->best;
    if (best->rank != NULL && registry_any_code(registry, best->nothing) == NULL) {
        report_fault(report, place_field(best->place, "nothing"), "no row has the number %d",
                     best->nothing);
    }
}
