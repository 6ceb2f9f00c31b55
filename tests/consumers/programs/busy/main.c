#include "sip_status.h"
#include <stdio.h>

int main(void) {
    puts(sip_status_phrase(SIP_STATUS_BUSY_HERE));
    return 0;
}
