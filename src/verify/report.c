#include "report.h"

#include <stdarg.h>

struct place place_field(struct place place, const char *field) {
    place.field = field;
    return place;
}

bool report_full(const struct report *report) {
    return report->limit > 0 && report->faults >= report->limit;
}

static void print_place(FILE *stream, const struct place *place) {
    fprintf(stream, "%s: ", place->path);
    if (place->list == NULL) {
        return;
    }
    fprintf(stream, "/%s", place->list);
    if (place->index != PLACE_NO_INDEX) {
        fprintf(stream, "/%zu", place->index);
    }
    if (place->alias != PLACE_NO_INDEX) {
        fprintf(stream, "/aliases/%zu", place->alias);
    }
    if (place->field != NULL) {
        fprintf(stream, "/%s", place->field);
    }
    fputs(": ", stream);
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
