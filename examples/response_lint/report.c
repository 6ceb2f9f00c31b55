#include "report.h"

#include <stdarg.h>
#include <string.h>

static const char *severity_name(enum severity severity) {
    switch (severity) {
    case NOTE:
        return "note";
    case WARNING:
        return "warning";
    case ERROR:
        break;
    }
    return "error";
}

void report(struct report *report, enum severity severity, struct place place, const char *source,
            const char *format, ...) {
    va_list arguments;
    if (severity == NOTE && !report->notes) {
        return;
    }
    report->count += severity != NOTE;
    fprintf(report->out, "%s:%zu:%zu: %s: ", report->file, place.line, place.column,
            severity_name(severity));
    va_start(arguments, format);
    vfprintf(report->out, format, arguments);
    va_end(arguments);
    if (source[0] != '\0') {
        fprintf(report->out, " [%s]", source);
    }
    fputc('\n', report->out);
}

struct quoted quote(struct span span) {
    static const char cut[] = "...";
    struct quoted quoted = {""};
    size_t end = 0;
    for (size_t i = 0; i < span.length; i++) {
        const char byte = span.bytes[i];
        if (byte == '\r' || byte == '\n') {
            continue;
        }
        if (end == QUOTED_SIZE - sizeof cut) {
            memcpy(quoted.string + end, cut, sizeof cut);
            break;
        }
        quoted.string[end++] = (char)(byte >= ' ' && byte <= '~' ? byte : '?');
    }
    return quoted;
}
