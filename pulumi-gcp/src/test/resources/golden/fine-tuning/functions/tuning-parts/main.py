"""Does what takes more than a call in a workflow: a part of a step for each request.

Texts stay here and in Cloud Storage: the workflow's executions, which are on record, get where they are.
"""

import logging

import functions_framework
from calls import CallFailed
from documents import Unusable
from measure import handler as measure
from prepare import handler as prepare

_PARTS = {"measure": measure, "prepare": prepare}
_PASSING = {429, 500, 502, 503, 504}
log = logging.getLogger(__name__)


@functions_framework.http
def handle(request):
    """Answers what a part makes; 503 if it may work the next time, 422 if it never will."""
    given = request.get_json()
    try:
        return _PARTS[given["do"]](given)
    except CallFailed as failure:
        log.warning("%s: %s", given["do"], failure)
        status = 503 if failure.status in _PASSING else 422
        return {"error": "CallFailed", "cause": str(failure)}, status
    except Unusable as error:
        log.info("%s: %s", given["do"], type(error).__name__)
        return {"error": type(error).__name__, "cause": str(error)}, 422
