#include "sip_status.h"
#include <stdio.h>

#define Q850_CAUSE_IMPLEMENTATION
#include "q850_cause.h"

int main(void) {
    puts(sip_status_phrase(SIP_STATUS_BUSY_HERE));
    puts(sip_status_phrase(SIP_STATUS_ACME_ASLEEP));
    printf("%d\n", sip_status_from_phrase("busy here", 9));
    puts(q850_cause_phrase(17));
    puts(q850_cause_phrase(9999));
    return 0;
}
