// The parties outside, as the settings name them: a simulator in a demo, the real protocol else.
#pragma once

#include <memory>

#include "modules/notify/notify.h"
#include "platform/sign/sign.h"
#include "xinglin/ground.h"

namespace xinglin {

// Throw std::runtime_error when a production asks for a simulator, or a demo for anything else.
std::unique_ptr<notify::SmsSender> make_sms(Ground& ground);
std::unique_ptr<sign::DocumentSigner> make_signer(Ground& ground);

}  // namespace xinglin
