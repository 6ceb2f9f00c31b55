#include "counterparts.h"

/* The phrase of a code of the other registry, or NULL. */
static const char *phrase_there(const struct property *property, int code) {
    for (size_t i = 0; i < json_array_size(property->entries); i++) {
        const json_t *entry = json_array_get(property->entries, i);
        if (json_integer_value(json_object_get(entry, "code")) == code) {
            return json_string_value(json_object_get(entry, "phrase"));
        }
    }
    return NULL;
}

enum counterpart counterpart_of(const struct registry *registry, const struct property *property,
                                int code) {
    const struct code *row = registry_code(registry, code);
    const char *phrase = row != NULL ? phrase_there(property, code) : NULL;
    if (phrase == NULL) {
        return COUNTERPART_NONE;
    }
    if (json_object_get(row->properties, property->id.bytes) != NULL) {
        return COUNTERPART_DIFFERENT;
    }
    return text_same_folded(text_of(phrase), row->phrase) ? COUNTERPART_SAME : COUNTERPART_RENAMED;
}

bool counterpart_only(const struct registry *registry, const struct property *property, int code) {
    const struct code *row = registry_any_code(registry, code);
    return (row == NULL || row->unregistered) && phrase_there(property, code) != NULL;
}
