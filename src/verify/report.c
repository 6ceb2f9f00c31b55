#include "report.h"

#include <stdarg.h>

struct place place_field(struct place place, const char *field) {
    place.field = field;
    return place;
}

bool report_full(const struct report *report) {
    return report->limit > 0 && report->faults >= report->limit;
}

/* A pointer part that has a name, if it is there. */
static void print_part(FILE *stream, const char *part) {
    if (part != NULL) {
        fprintf(stream, "/%s", part);
    }
}

static void print_place(FILE *stream, const struct place *place) {
    fprintf(stream, "%s: ", place->path);
    print_part(stream, place->list);
    if (place->index != PLACE_NO_INDEX) {
        fprintf(stream, "/%zu", place->index);
    }
    if (place->alias != PLACE_NO_INDEX) {
        fprintf(stream, "/aliases/%zu", place->alias);
    }
    print_part(stream, place->field);
    if (place->list != NULL || place->field != NULL) {
        fputs(": ", stream);
    }
}

void report_fault(struct report *report, struct place place, const char *format, ...) {
    if (!report_full(report)) {
        va_list arguments;
        print_place(report->stream, &place);
        fputs("error: ", report->stream);
        va_start(arguments, format);
        vfprintf(report->stream, format, arguments);
        va_end(arguments);
        fputc('\n', report->stream);
    }
    report->faults++;
}
