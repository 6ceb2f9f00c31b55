#include "enumerators.h"

void enumerators_visit(const struct registry *registry, enumerator_visitor *visitor,
                       void *context) {
    const struct text head = text_of("CLASS");
    struct enumerator next;
    for (size_t i = 0; i < registry->names.count; i++) {
        const struct wording *name = &registry->names.items[i];
        if (name->included) {
            next = (struct enumerator){{name->text}, 1, name->code, name->place};
            visitor(context, &next);
        }
    }
    if (registry->tokens) {
        return;
    }
    next =
        (struct enumerator){{head, text_of("none")}, 2, 0, place_list(registry->path, "classes")};
    visitor(context, &next);
    for (size_t i = 0; i < registry->class_count; i++) {
        const struct code_class *class = &registry->classes[i];
        next = (struct enumerator){{head, class->id}, 2, (int)i + 1, class->place};
        visitor(context, &next);
    }
}

/** Where the enumerators of a property, or of a column of one, go. */
struct visit {
    enumerator_visitor *visitor;
    void *context;
};

static void visit_members(const struct visit *visit, struct enumerator next,
                          const struct property *property) {
    struct text *last = &next.parts[next.part_count++];
    if (property->type == PROPERTY_ENUM && property->fallback == NULL) {
        *last = text_of("none");
        next.place = property->place;
        visit->visitor(visit->context, &next);
    }
    for (size_t i = 0; i < property_member_count(property); i++) {
        *last = property_member(property, i);
        next.value = property_member_value(property, i);
        next.place = property_member_place(property, i);
        visit->visitor(visit->context, &next);
    }
}

void enumerators_visit_properties(const struct registry *registry, enumerator_visitor *visitor,
                                  void *context) {
    const struct visit visit = {visitor, context};
    for (size_t i = 0; i < registry->properties.count; i++) {
        const struct property *property = &registry->properties.items[i];
        visit_members(&visit, (struct enumerator){.parts = {property->id}, .part_count = 1},
                      property);
        for (size_t j = 0; j < property->columns.count; j++) {
            const struct property *column = &property->columns.items[j];
            visit_members(&visit,
                          (struct enumerator){.parts = {property->id, column->id}, .part_count = 2},
                          column);
        }
    }
}

/* How a byte of an id is written in the name of an enumerator. */
static char in_name(char byte) {
    return byte == '-' ? '_' : text_upper(byte);
}

struct enumerator_name enumerator_name(const struct enumerator *enumerator) {
    struct enumerator_name name = {""};
    size_t end = 0;
    for (size_t i = 0; i < enumerator->part_count; i++) {
        const struct text part = enumerator->parts[i];
        if (i > 0 && end < sizeof name.string - 1) {
            name.string[end++] = '_';
        }
        for (size_t j = 0; j < part.length && end < sizeof name.string - 1; j++) {
            name.string[end++] = in_name(part.bytes[j]);
        }
    }
    return name;
}
