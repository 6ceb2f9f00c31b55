#include "enumerators.h"

#include <string.h>

void enumerators_visit(const struct registry *registry, enumerator_visitor *visitor,
                       void *context) {
    struct enumerator next;
    for (size_t i = 0; i < registry->names.count; i++) {
        const struct wording *name = &registry->names.items[i];
        if (name->included) {
            next = (struct enumerator){"", name->text, name->code, name->place};
            visitor(context, &next);
        }
    }
    next = (struct enumerator){"CLASS_",
                               text_of("none"),
                               0,
                               {registry->path, "classes", PLACE_NO_INDEX, PLACE_NO_INDEX, NULL}};
    visitor(context, &next);
    for (size_t i = 0; i < registry->class_count; i++) {
        const struct code_class *class = &registry->classes[i];
        next = (struct enumerator){"CLASS_", class->id, (int)i + 1, class->place};
        visitor(context, &next);
    }
}

struct enumerator_name enumerator_name(const struct enumerator *enumerator) {
    struct enumerator_name name = {""};
    const size_t head = strlen(enumerator->head);
    const size_t room = sizeof name.string - head - 1;
    const size_t length = enumerator->tail.length < room ? enumerator->tail.length : room;
    memcpy(name.string, enumerator->head, head);
    for (size_t i = 0; i < length; i++) {
        name.string[head + i] = text_upper(enumerator->tail.bytes[i]);
    }
    return name;
}

/** Where names are printed, and whether all of them could be part of a C identifier. */
struct printing {
    FILE *stream;
    int status;
};

static void print_one(void *context, const struct enumerator *enumerator) {
    struct printing *printing = context;
    const struct enumerator_name name = enumerator_name(enumerator);
    static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
    if (strspn(name.string, allowed) != strlen(name.string)) {
        printing->status = -1;
    } else {
        fprintf(printing->stream, "ENUMERATOR(%s)\n", name.string);
    }
}

int enumerators_print(const struct registry *registry, FILE *stream) {
    struct printing printing = {stream, 0};
    enumerators_visit(registry, print_one, &printing);
    return fflush(stream) != 0 || ferror(stream) ? -1 : printing.status;
}
