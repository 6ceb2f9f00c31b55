#include "report.h"

#include <stdarg.h>

struct place place_top(const char *path) {
    return (struct place){.path = path};
}

struct place place_list(const char *path, const char *list) {
    return place_field(place_top(path), list);
}

static struct place add_step(struct place place, struct place_step step) {
    if (place.depth < PLACE_STEPS) {
        place.steps[place.depth++] = step;
    }
    return place;
}

struct place place_field(struct place place, const char *field) {
    return add_step(place, (struct place_step){field, 0});
}

struct place place_at(struct place place, size_t index) {
    return add_step(place, (struct place_step){NULL, index});
}

bool report_full(const struct report *report) {
    return report->limit > 0 && report->faults >= report->limit;
}

static void print_place(FILE *stream, const struct place *place) {
    fprintf(stream, "%s: ", place->path);
    for (size_t i = 0; i < place->depth; i++) {
        const struct place_step *step = &place->steps[i];
        if (step->key != NULL) {
            fprintf(stream, "/%s", step->key);
        } else {
            fprintf(stream, "/%zu", step->index);
        }
    }
    if (place->depth > 0) {
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
