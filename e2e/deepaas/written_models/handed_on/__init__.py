"""What DEEPaaS calls stands in another file of the package."""

from .api import get_metadata, get_predict_args, predict
from .api import schema as schema
