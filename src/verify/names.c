#include "names.h"

#include "enumerators.h"
#include "getters.h"
#include "predicates.h"

#include <string.h>

/** Where names are printed, and whether all of them could be part of a C identifier. */
struct printing {
    FILE *stream;
    const char *macro; /**< NULL for the kinds of getters */
    int status;
};

static void print_enumerator(void *context, const struct enumerator *enumerator) {
    struct printing *printing = context;
    const struct enumerator_name name = enumerator_name(enumerator);
    static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
    if (strspn(name.string, allowed) != strlen(name.string)) {
        printing->status = -1;
    } else {
        fprintf(printing->stream, "%s(%s)\n", printing->macro, name.string);
    }
}

/* The registry has been read, so the ids that a getter is named by are words of C. */
static void print_getter(void *context, const struct getter *getter) {
    const struct printing *printing = context;
    const struct property *property = getter->column != NULL ? getter->column : getter->property;
    const char *row = property->type == PROPERTY_TOKENS ? "HAS" : printing->macro;
    const char *macro = printing->macro != NULL ? row : getter->kind;
    fprintf(printing->stream, "%s(%s)\n", macro, getter->name.string);
}

static void print_predicate(void *context, const struct predicate *predicate) {
    const struct printing *printing = context;
    fprintf(printing->stream, "%s(%s)\n", printing->macro, predicate->name.string);
}

static void begin(struct printing *printing, const char *condition, const char *macro) {
    printing->macro = macro;
    fprintf(printing->stream, "#ifdef %s\n", condition);
}

static void end(const struct printing *printing) {
    fputs("#endif\n", printing->stream);
}

int names_print(const struct registry *registry, bool lines, FILE *stream) {
    struct printing printing = {stream, NULL, 0};
    if (registry->tokens) {
        fputs("#define SUBJECT_TOKENS\n", stream);
    }
    begin(&printing, "ENUMERATOR", "ENUMERATOR");
    enumerators_visit(registry, print_enumerator, &printing);
    end(&printing);
    begin(&printing, "PROPERTY_ENUMERATOR", "PROPERTY_ENUMERATOR");
    enumerators_visit_properties(registry, print_enumerator, &printing);
    end(&printing);
    begin(&printing, "GETTER_TYPES", NULL);
    getters_visit(registry, print_getter, &printing);
    end(&printing);
    begin(&printing, "GETTER", "GETTER");
    getters_visit(registry, print_getter, &printing);
    end(&printing);
    begin(&printing, "PREDICATE", "PREDICATE");
    predicates_visit(registry, print_predicate, &printing);
    end(&printing);
    if (registry->best.rank != NULL) {
        fputs("#ifdef BEST\nBEST\n#endif\n", stream);
    }
    if (registry->line.version.bytes != NULL) {
        fputs("#ifdef STATUS_LINE\nSTATUS_LINE\n#endif\n", stream);
    }
    if (lines) {
        fputs("#ifdef READY_LINES\nREADY_LINES\n#endif\n", stream);
    }
    return fflush(stream) != 0 || ferror(stream) ? -1 : printing.status;
}
