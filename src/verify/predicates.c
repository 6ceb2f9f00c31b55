#include "predicates.h"

#include "counterparts.h"

static const char *const kinds[] = {"provisional", "final"};

enum { KINDS = sizeof kinds / sizeof kinds[0] };

/* The first class of a kind, or NULL. */
static const struct code_class *class_of_kind(const struct registry *registry, struct text kind) {
    for (size_t i = 0; i < registry->class_count; i++) {
        if (text_same(registry->classes[i].kind, kind)) {
            return &registry->classes[i];
        }
    }
    return NULL;
}

static bool is_called_as_a_kind(const struct code_class *class) {
    for (size_t i = 0; i < KINDS; i++) {
        if (text_same(class->id, text_of(kinds[i]))) {
            return true;
        }
    }
    return false;
}

/* `is_http_only`. */
static struct getter_name name_of_only(struct text id) {
    const struct getter_name front = getter_name_of(text_of("is"), id);
    return getter_name_of(text_of(front.string), text_of("only"));
}

void predicates_visit(const struct registry *registry, predicate_visitor *visitor, void *context) {
    for (size_t i = 0; i < KINDS; i++) {
        const struct text kind = text_of(kinds[i]);
        const struct code_class *first = class_of_kind(registry, kind);
        if (first != NULL) {
            const struct predicate next = {.name = getter_name_of(text_of("is"), kind),
                                           .kind = kind,
                                           .place = place_field(first->place, "kind")};
            visitor(context, &next);
        }
    }
    for (size_t i = 0; i < registry->class_count; i++) {
        const struct code_class *class = &registry->classes[i];
        if (!is_called_as_a_kind(class)) {
            const struct predicate next = {.name = getter_name_of(text_of("is"), class->id),
                                           .class = class,
                                           .place = class->place};
            visitor(context, &next);
        }
    }
    for (size_t i = 0; i < registry->properties.count; i++) {
        const struct property *property = &registry->properties.items[i];
        if (property->type == PROPERTY_COUNTERPART) {
            const struct predicate next = {
                .name = name_of_only(property->id), .only = property, .place = property->place};
            visitor(context, &next);
        }
    }
}

bool predicate_holds(const struct registry *registry, const struct predicate *predicate, int code) {
    const struct code_class *class = registry_class(registry, code);
    if (predicate->only != NULL) {
        return counterpart_only(registry, predicate->only, code);
    }
    if (predicate->class != NULL) {
        return class == predicate->class;
    }
    return class != NULL && text_same(class->kind, predicate->kind);
}
