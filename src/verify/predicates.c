#include "predicates.h"

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

void predicates_visit(const struct registry *registry, predicate_visitor *visitor, void *context) {
    for (size_t i = 0; i < KINDS; i++) {
        const struct text kind = text_of(kinds[i]);
        const struct code_class *first = class_of_kind(registry, kind);
        if (first != NULL) {
            const struct predicate next = {getter_name_of(text_of("is"), kind), NULL, kind,
                                           place_field(first->place, "kind")};
            visitor(context, &next);
        }
    }
    for (size_t i = 0; i < registry->class_count; i++) {
        const struct code_class *class = &registry->classes[i];
        if (!is_called_as_a_kind(class)) {
            const struct predicate next = {getter_name_of(text_of("is"), class->id), class,
                                           (struct text){NULL, 0}, class->place};
            visitor(context, &next);
        }
    }
}

bool predicate_holds(const struct registry *registry, const struct predicate *predicate, int code) {
    const struct code_class *class = registry_class(registry, code);
    if (predicate->class != NULL) {
        return class == predicate->class;
    }
    return class != NULL && text_same(class->kind, predicate->kind);
}
