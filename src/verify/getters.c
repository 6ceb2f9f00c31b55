#include "getters.h"

/* Adds an id as C writes it, cut where there is no more room. */
static void append(struct getter_name *name, size_t *end, struct text id) {
    const size_t room = sizeof name->string - 1;
    if (*end > 0 && *end < room) {
        name->string[(*end)++] = '_';
    }
    for (size_t i = 0; i < id.length && *end < room; i++) {
        name->string[(*end)++] = id.bytes[i] == '-' ? '_' : id.bytes[i];
    }
}

struct getter_name getter_name_of(struct text property, struct text part) {
    struct getter_name name = {""};
    size_t end = 0;
    append(&name, &end, property);
    if (part.length > 0) {
        append(&name, &end, part);
    }
    return name;
}

static const char *const getter_kinds[] = {
    [PROPERTY_FLAG] = "GETTER_INT",   [PROPERTY_ENUM] = "GETTER_ENUM",
    [PROPERTY_SET] = "GETTER_SET",    [PROPERTY_TOKENS] = "GETTER_TOKENS",
    [PROPERTY_INT] = "GETTER_INT",    [PROPERTY_CODE] = "GETTER_INT",
    [PROPERTY_TEXT] = "GETTER_TEXT",  [PROPERTY_COUNTERPART] = "GETTER_ENUM",
    [PROPERTY_ROWS] = "GETTER_COUNT",
};

static const char *const cell_kinds[] = {
    [PROPERTY_FLAG] = "CELL_INT",      [PROPERTY_ENUM] = "CELL_ENUM", [PROPERTY_SET] = "CELL_SET",
    [PROPERTY_TOKENS] = "CELL_TOKENS", [PROPERTY_INT] = "CELL_INT",   [PROPERTY_CODE] = "CELL_INT",
    [PROPERTY_TEXT] = "CELL_TEXT",
};

void getters_visit(const struct registry *registry, getter_visitor *visitor, void *context) {
    for (size_t i = 0; i < registry->properties.count; i++) {
        const struct property *property = &registry->properties.items[i];
        const char *part = property->type == PROPERTY_ROWS ? "count" : "";
        struct getter getter = {getter_name_of(property->id, text_of(part)),
                                getter_kinds[property->type], property, NULL};
        visitor(context, &getter);
        for (size_t j = 0; j < property->columns.count; j++) {
            const struct property *column = &property->columns.items[j];
            getter.name = getter_name_of(property->id, column->id);
            getter.kind = cell_kinds[column->type];
            getter.column = column;
            visitor(context, &getter);
        }
    }
}
