#include "q850_cause.hpp"
#include "sip_status.hpp"
#include <iostream>

int main() {
    std::cout << codebook::sip_status::phrase(486) << ", " << codebook::q850_cause::phrase(17) << '\n';
}
